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

    /** What is invoiced now uses the balance up, or adds to it, before the renewal does. */
    @Nullable
    Money dueAtRenewal() {
        if (renewal == null) {
            return null;
        }
        return now == null ? renewal.amountDue() : renewal.amountDueWith(now.endingBalance());
    }
}
