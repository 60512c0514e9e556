package dev.portico.waiting;

import dev.portico.shared.UserError;
import dev.portico.subscription.BillingSubscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The subscription without the change that waited for a payment, or why it is as it was. */
record SubscriptionCancelPendingChangePayload(@Nullable BillingSubscription subscription, List<UserError> userErrors) {

    SubscriptionCancelPendingChangePayload {
        userErrors = List.copyOf(userErrors);
    }

    static SubscriptionCancelPendingChangePayload of(BillingSubscription subscription) {
        return new SubscriptionCancelPendingChangePayload(subscription, List.of());
    }

    static SubscriptionCancelPendingChangePayload refused(List<? extends UserError> errors) {
        return new SubscriptionCancelPendingChangePayload(null, List.copyOf(errors));
    }
}
