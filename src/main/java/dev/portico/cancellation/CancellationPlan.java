package dev.portico.cancellation;

import dev.portico.configuration.PortalFeatures.CancellationMode;
import dev.portico.configuration.PortalFeatures.ProrationBehavior;
import dev.portico.configuration.PortalFeatures.SubscriptionCancelFeature;
import dev.portico.eligibility.SubscriptionFacts;
import dev.portico.eligibility.SubscriptionFacts.ItemFacts;
import dev.portico.eligibility.SubscriptionFacts.Status;
import dev.portico.eligibility.TakesEffect;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How a subscription is cancelled.
 *
 * @param endsAt the date to set; null where Stripe keeps it
 * @param prorate whether the rest of a period that is paid already becomes a credit
 */
record CancellationPlan(Target target, Form form, @Nullable Instant endsAt, boolean prorate, Reason reason) {

    /** The ways in which Stripe cancels. */
    enum Form {
        /** Classic billing: a flag, which follows the period should that move. */
        WITH_PERIOD,
        /** Flexible billing: a date, because each item has a period of its own. */
        ON_DATE,
        AT_ONCE
    }

    static CancellationPlan of(
            Target target, SubscriptionFacts subscription, SubscriptionCancelFeature feature, Reason reason) {
        return mode(subscription, feature) == CancellationMode.IMMEDIATELY
                ? new CancellationPlan(target, Form.AT_ONCE, null, prorates(subscription, feature), reason)
                : atPeriodEnd(target, subscription, reason);
    }

    TakesEffect takesEffect() {
        return form == Form.AT_ONCE ? TakesEffect.NOW : TakesEffect.PERIOD_END;
    }

    /** Until it is paid for the first time, Stripe does nothing with a subscription but end it. */
    private static CancellationMode mode(SubscriptionFacts subscription, SubscriptionCancelFeature feature) {
        return subscription.status() == Status.INCOMPLETE ? CancellationMode.IMMEDIATELY : feature.mode();
    }

    private static boolean prorates(SubscriptionFacts subscription, SubscriptionCancelFeature feature) {
        return subscription.status() != Status.INCOMPLETE
                && feature.mode() == CancellationMode.IMMEDIATELY
                && feature.prorationBehavior() == ProrationBehavior.CREATE_PRORATIONS;
    }

    private static CancellationPlan atPeriodEnd(Target target, SubscriptionFacts subscription, Reason reason) {
        return subscription.flexible()
                ? new CancellationPlan(target, Form.ON_DATE, latestPeriodEnd(subscription), false, reason)
                : new CancellationPlan(target, Form.WITH_PERIOD, null, false, reason);
    }

    private static Instant latestPeriodEnd(SubscriptionFacts subscription) {
        return subscription.items().stream()
                .map(ItemFacts::periodEnd)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
