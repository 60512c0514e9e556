package dev.portico.invoice;

import dev.portico.shared.Money;
import dev.portico.shared.Node;
import dev.portico.subscription.Discount;
import java.net.URL;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill.
 *
 * @param periodStart of the items that were waiting to be billed, which is not the time that the lines are for
 * @param source not in the schema: what the edges are read from
 * @see <a href="https://docs.stripe.com/api/invoices/object">Stripe: the invoice object</a>
 */
public record Invoice(
        String id,
        @Nullable String number,
        InvoiceStatus status,
        @Nullable BillingReason billingReason,
        @Nullable Currency currency,
        Money total,
        Money subtotal,
        Money tax,
        List<InvoiceTax> taxes,
        Money discountTotal,
        List<InvoiceDiscount> discounts,
        Money amountDue,
        Money amountPaid,
        Money amountRemaining,
        OffsetDateTime created,
        @Nullable OffsetDateTime dueDate,
        OffsetDateTime periodStart,
        OffsetDateTime periodEnd,
        List<InvoicePayment> payments,
        @Nullable URL hostedInvoiceUrl,
        @Nullable URL invoicePdf,
        StripeInvoiceSource source)
        implements Node {

    public Invoice {
        taxes = List.copyOf(taxes);
        discounts = List.copyOf(discounts);
        payments = List.copyOf(payments);
    }

    /** Where an invoice is in its life. */
    public enum InvoiceStatus {
        DRAFT,
        OPEN,
        PAID,
        UNCOLLECTIBLE,
        VOID,
        OTHER
    }

    /** What an invoice was made for. */
    public enum BillingReason {
        AUTOMATIC_PENDING_INVOICE_ITEM_INVOICE,
        MANUAL,
        QUOTE_ACCEPT,
        SUBSCRIPTION,
        SUBSCRIPTION_CREATE,
        SUBSCRIPTION_CYCLE,
        SUBSCRIPTION_THRESHOLD,
        SUBSCRIPTION_UPDATE,
        UPCOMING,
        OTHER
    }

    /** One tax of an invoice. */
    public record InvoiceTax(Money amount, @Nullable Money taxableAmount, InvoiceTaxBehavior behavior) {}

    /** Whether a tax is part of the prices. */
    public enum InvoiceTaxBehavior {
        INCLUSIVE,
        EXCLUSIVE,
        OTHER
    }

    /** How much a discount took off an invoice. */
    public record InvoiceDiscount(Money amount, @Nullable Discount discount) {}
}
