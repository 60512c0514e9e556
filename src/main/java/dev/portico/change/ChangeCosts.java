package dev.portico.change;

import dev.portico.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a change costs.
 *
 * @param now null where it makes no invoice at once
 * @param renewal null where none is to come
 */
record ChangeCosts(@Nullable InvoicePreview now, @Nullable InvoicePreview renewal) {

    Money dueNow(String currency) {
        return now == null ? new Money(0, currency) : now.amountDue();
    }

    @Nullable
    Money dueAtRenewal() {
        return renewal == null ? null : renewal.amountDue();
    }
}
