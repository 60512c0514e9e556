package dev.portico.invoice;

import dev.portico.shared.Money;
import dev.portico.shared.Node;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice. Its id marks its place in the list of lines; Stripe has no way to look a line up by it.
 *
 * @param priceId not in the schema, where the price itself is
 */
public record InvoiceLine(
        String id,
        @Nullable String description,
        Money amount,
        @Nullable Long quantity,
        InvoiceLinePeriod period,
        boolean proration,
        @Nullable String priceId)
        implements Node {

    /** The time that a line is for. */
    public record InvoiceLinePeriod(OffsetDateTime start, OffsetDateTime end) {}
}
