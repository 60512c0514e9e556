package dev.portico.waiting;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits for its time.
 *
 * @param byCustomer whether the customer asked for it here, and not the business
 * @param priceId not in the schema, where the price itself is
 * @see <a href="https://docs.stripe.com/billing/subscriptions/subscription-schedules">Stripe: subscription schedules</a>
 */
record ScheduledChange(
        @Nullable Long quantity,
        OffsetDateTime takesEffectAt,
        boolean byCustomer,
        @Nullable String priceId) {}
