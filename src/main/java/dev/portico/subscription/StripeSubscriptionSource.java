package dev.portico.subscription;

import com.stripe.model.Customer;
import com.stripe.model.Subscription;
import dev.portico.configuration.PortalFeatures;
import dev.portico.eligibility.Facts;
import dev.portico.eligibility.RuleSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The subscription and its customer as Stripe sent them, with whatever was read along. */
public record StripeSubscriptionSource(Subscription subscription, Customer customerObject) {

    public String customer() {
        return subscription.getCustomer();
    }

    /** Lower case, as Stripe writes it. */
    String currency() {
        return subscription.getCurrency();
    }

    public @Nullable String latestInvoice() {
        return subscription.getLatestInvoice();
    }

    /** What it is charged to; null where nothing is. */
    @Nullable
    StripePayer findPayer() {
        return StripePayer.find(subscription, customerObject);
    }

    /** @param now Stripe's time */
    Facts toFacts(PortalFeatures features, RuleSettings settings, Instant now) {
        return StripeFacts.toFacts(subscription, customerObject, features, settings, now);
    }
}
