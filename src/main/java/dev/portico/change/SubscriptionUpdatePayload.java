package dev.portico.change;

import dev.portico.eligibility.TakesEffect;
import dev.portico.invoice.Invoice;
import dev.portico.shared.UserError;
import dev.portico.subscription.BillingSubscription;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a change: the subscription as it is afterwards, or why it is as it was. */
record SubscriptionUpdatePayload(
        @Nullable BillingSubscription subscription,
        @Nullable Invoice invoice,
        @Nullable TakesEffect takesEffect,
        @Nullable OffsetDateTime effectiveAt,
        List<UserError> userErrors) {

    SubscriptionUpdatePayload {
        userErrors = List.copyOf(userErrors);
    }

    static SubscriptionUpdatePayload refused(List<? extends UserError> errors) {
        return new SubscriptionUpdatePayload(null, null, null, null, List.copyOf(errors));
    }
}
