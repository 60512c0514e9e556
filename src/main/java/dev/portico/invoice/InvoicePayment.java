package dev.portico.invoice;

import dev.portico.shared.Money;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A payment towards an invoice, made or being made. */
public record InvoicePayment(
        String id,
        InvoicePaymentStatus status,
        Money amountRequested,
        @Nullable Money amountPaid,
        boolean isDefault,
        @Nullable OffsetDateTime paidAt) {

    /** How far a payment is. */
    public enum InvoicePaymentStatus {
        OPEN,
        PAID,
        CANCELED,
        OTHER
    }
}
