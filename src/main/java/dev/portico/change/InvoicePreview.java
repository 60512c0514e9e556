package dev.portico.change;

import dev.portico.invoice.Invoice.InvoiceDiscount;
import dev.portico.invoice.InvoiceLine.InvoiceLinePeriod;
import dev.portico.shared.Money;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that does not exist yet.
 *
 * @param startingBalance of the customer: credit is negative
 * @param lines as many as Stripe tells at once
 * @see <a href="https://docs.stripe.com/api/invoices/create_preview">Stripe: create a preview invoice</a>
 */
public record InvoicePreview(
        Money subtotal,
        Money discountTotal,
        List<InvoiceDiscount> discounts,
        Money tax,
        Money total,
        Money startingBalance,
        Money amountDue,
        OffsetDateTime periodStart,
        OffsetDateTime periodEnd,
        List<InvoicePreviewLine> lines) {

    public InvoicePreview {
        discounts = List.copyOf(discounts);
        lines = List.copyOf(lines);
    }

    /** How much of it the customer's credit pays. */
    Money creditUsed() {
        long credit = Math.max(0, -startingBalance.minorUnits());
        return new Money(Math.min(credit, Math.max(0, total.minorUnits())), total.currency());
    }

    /** The customer's balance once it is paid: credit is negative. */
    Money endingBalance() {
        long left = startingBalance.minorUnits() + total.minorUnits() - amountDue.minorUnits();
        return new Money(left, total.currency());
    }

    /** What there would be to pay from another balance; what is too small to charge is not known of it. */
    Money amountDueWith(Money balance) {
        long owed = total.minorUnits() + balance.minorUnits();
        return balance.equals(startingBalance) ? amountDue : new Money(Math.max(0, owed), total.currency());
    }

    /** What the invoice is for, apart from corrections of what was billed before. */
    @Nullable
    InvoiceLinePeriod period() {
        return lines.stream()
                .filter(line -> !line.proration())
                .map(InvoicePreviewLine::period)
                .findFirst()
                .orElse(null);
    }

    /** The same for another time: what comes later is previewed as if it came at once. */
    InvoicePreview during(InvoiceLinePeriod later) {
        return new InvoicePreview(
                subtotal,
                discountTotal,
                discounts,
                tax,
                total,
                startingBalance,
                amountDue,
                periodStart,
                periodEnd,
                lines.stream().map(line -> line.during(later)).toList());
    }

    /**
     * One line of it.
     *
     * @param priceId not in the schema, where the price itself is
     */
    public record InvoicePreviewLine(
            @Nullable String description,
            Money amount,
            @Nullable Long quantity,
            InvoiceLinePeriod period,
            boolean proration,
            Money discountTotal,
            Money tax,
            @Nullable String priceId) {

        InvoicePreviewLine during(InvoiceLinePeriod later) {
            return new InvoicePreviewLine(description, amount, quantity, later, proration, discountTotal, tax, priceId);
        }
    }
}
