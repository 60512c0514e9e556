package dev.portico.subscription;

import dev.portico.configuration.CancellationFeedback;
import dev.portico.shared.Node;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's subscription. Not named {@code Subscription}: Spring for GraphQL takes handlers of a type with that name
 * for streams.
 *
 * @param currentPeriodStart the earliest of the items, because Stripe keeps periods on items since 2025-03-31
 * @param currentPeriodEnd the latest of the items
 * @param source not in the schema: what the edges are read from
 * @see <a href="https://docs.stripe.com/api/subscriptions/object">Stripe: the subscription object</a>
 */
public record BillingSubscription(
        String id,
        SubscriptionStatus status,
        BillingMode billingMode,
        CollectionMethod collectionMethod,
        @Nullable Currency currency,
        List<SubscriptionItem> items,
        @Nullable OffsetDateTime currentPeriodStart,
        @Nullable OffsetDateTime currentPeriodEnd,
        @Nullable OffsetDateTime trialEnd,
        @Nullable OffsetDateTime cancelAt,
        boolean cancelAtPeriodEnd,
        @Nullable OffsetDateTime canceledAt,
        @Nullable OffsetDateTime endedAt,
        OffsetDateTime startDate,
        OffsetDateTime created,
        @Nullable CancellationDetails cancellationDetails,
        @Nullable PauseCollection pauseCollection,
        StripeSubscriptionSource source)
        implements Node {

    public BillingSubscription {
        items = List.copyOf(items);
    }

    /** Where a subscription is in its life. */
    public enum SubscriptionStatus {
        INCOMPLETE,
        INCOMPLETE_EXPIRED,
        TRIALING,
        ACTIVE,
        PAST_DUE,
        UNPAID,
        PAUSED,
        CANCELED,
        OTHER
    }

    /** How Stripe counts prorations and cancellations. */
    public enum BillingMode {
        CLASSIC,
        FLEXIBLE,
        OTHER
    }

    /** How the money comes in. */
    public enum CollectionMethod {
        CHARGE_AUTOMATICALLY,
        SEND_INVOICE,
        OTHER
    }

    /** Why a subscription ends, as far as anybody said. */
    public record CancellationDetails(
            @Nullable CancellationReason reason,
            @Nullable CancellationFeedback feedback,
            @Nullable String comment) {}

    /** What made a subscription end. */
    public enum CancellationReason {
        CANCELLATION_REQUESTED,
        PAYMENT_DISPUTED,
        PAYMENT_FAILED,
        CANCELED_BY_RETENTION_POLICY,
        OTHER
    }

    /** Bills go on, but nothing is collected. */
    public record PauseCollection(
            PauseBehavior behavior, @Nullable OffsetDateTime resumesAt) {}

    /** What becomes of the invoices of a pause. */
    public enum PauseBehavior {
        KEEP_AS_DRAFT,
        MARK_UNCOLLECTIBLE,
        VOID,
        OTHER
    }
}
