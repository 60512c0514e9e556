package dev.portico.subscription;

/** Which subscriptions a list holds: Stripe's own filters. */
enum SubscriptionStatusFilter {
    ACTIVE,
    ALL,
    CANCELED,
    ENDED,
    INCOMPLETE,
    INCOMPLETE_EXPIRED,
    PAST_DUE,
    PAUSED,
    TRIALING,
    UNPAID
}
