package dev.portico.waiting;

import dev.portico.shared.UserError;
import dev.portico.subscription.BillingSubscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The subscription without the change that waited for its time, or why it is as it was. */
record SubscriptionCancelScheduledChangePayload(
        @Nullable BillingSubscription subscription, List<UserError> userErrors) {

    SubscriptionCancelScheduledChangePayload {
        userErrors = List.copyOf(userErrors);
    }

    static SubscriptionCancelScheduledChangePayload of(BillingSubscription subscription) {
        return new SubscriptionCancelScheduledChangePayload(subscription, List.of());
    }

    static SubscriptionCancelScheduledChangePayload refused(List<? extends UserError> errors) {
        return new SubscriptionCancelScheduledChangePayload(null, List.copyOf(errors));
    }
}
