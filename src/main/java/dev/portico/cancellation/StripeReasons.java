package dev.portico.cancellation;

import com.stripe.model.Subscription;
import com.stripe.param.SubscriptionUpdateParams;
import dev.portico.stripe.StripeWords;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer's reason as Stripe keeps it, on the subscription.
 *
 * @see <a href="https://docs.stripe.com/api/subscriptions/object#subscription_object-cancellation_details">Stripe:
 *     cancellation details</a>
 */
final class StripeReasons {

    private StripeReasons() {}

    /** What is not said stays as it is; null where nothing is said. */
    static SubscriptionUpdateParams.@Nullable CancellationDetails toUpdate(Reason reason) {
        if (reason.saysNothing()) {
            return null;
        }
        var details = SubscriptionUpdateParams.CancellationDetails.builder();
        if (reason.feedback() != null) {
            details.setFeedback(SubscriptionUpdateParams.CancellationDetails.Feedback.valueOf(
                    reason.feedback().name()));
        }
        if (reason.comment() != null) {
            details.setComment(reason.comment());
        }
        return details.build();
    }

    static boolean isOn(Subscription subscription, Reason reason) {
        var details = subscription.getCancellationDetails();
        return details != null
                && (reason.feedback() == null
                        || StripeWords.write(reason.feedback()).equals(details.getFeedback()))
                && (reason.comment() == null || Objects.equals(reason.comment(), details.getComment()));
    }
}
