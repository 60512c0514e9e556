package dev.portico.subscription;

import com.stripe.model.Subscription;
import org.jspecify.annotations.Nullable;

/** The subscription as Stripe sent it, with whatever was read along. */
public record StripeSubscriptionSource(Subscription subscription) {

    public String customer() {
        return subscription.getCustomer();
    }

    public @Nullable String latestInvoice() {
        return subscription.getLatestInvoice();
    }
}
