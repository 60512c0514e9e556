package dev.portico.waiting;

import dev.portico.catalog.Price;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits for a payment.
 *
 * @param customer not in the schema: whose it is
 * @param invoiceId not in the schema, where the invoice itself is
 * @see <a href="https://docs.stripe.com/billing/subscriptions/pending-updates">Stripe: pending updates</a>
 */
record PendingChange(
        @Nullable Price price,
        @Nullable Long quantity,
        OffsetDateTime expiresAt,
        String customer,
        @Nullable String invoiceId) {}
