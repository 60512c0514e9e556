package dev.portico.sandbox.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is left of a period at a moment within it, by the second.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/prorations">Stripe: prorations</a>
 */
record Share(long start, long end, long at) {

    /** This share of an amount. Stripe does not say what becomes of half a unit; here it is rounded away from zero. */
    long of(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(end - at))
                .divide(BigDecimal.valueOf(end - start), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
