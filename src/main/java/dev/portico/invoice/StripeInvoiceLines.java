package dev.portico.invoice;

import com.stripe.model.InvoiceLineItem;
import com.stripe.model.InvoiceLineItem.Parent;
import com.stripe.model.InvoiceLineItem.Pricing;
import dev.portico.invoice.InvoiceLine.InvoiceLinePeriod;
import dev.portico.shared.Money;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.StripeCustomerReads;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.tenancy.CustomerScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The lines of invoices; the first ten come with the invoice. */
@Component
public final class StripeInvoiceLines {

    private final StripeCustomerReads reads;

    StripeInvoiceLines(StripeCustomerReads reads) {
        this.reads = reads;
    }

    Mono<Page<InvoiceLine>> list(CustomerScope scope, Invoice invoice, PageRequest page) {
        return Mono.justOrEmpty(StripeLists.find(invoice.source().invoice().getLines(), page))
                .switchIfEmpty(Mono.defer(() -> reads.invoiceLines(scope, invoice.id(), page)))
                .map(found -> found.map(StripeInvoiceLines::toLine));
    }

    public static InvoiceLine toLine(InvoiceLineItem line) {
        return new InvoiceLine(
                line.getId(),
                line.getDescription(),
                new Money(line.getAmount(), line.getCurrency()),
                line.getQuantity(),
                new InvoiceLinePeriod(
                        StripeValues.toTime(line.getPeriod().getStart()),
                        StripeValues.toTime(line.getPeriod().getEnd())),
                isProration(line.getParent()),
                findPrice(line.getPricing()));
    }

    /** The flag stands on whichever parent the line has, since 2025-03-31. */
    private static boolean isProration(@Nullable Parent parent) {
        if (parent == null) {
            return false;
        }
        var subscriptionItem = parent.getSubscriptionItemDetails();
        var invoiceItem = parent.getInvoiceItemDetails();
        return (subscriptionItem != null && StripeValues.isTrue(subscriptionItem.getProration()))
                || (invoiceItem != null && StripeValues.isTrue(invoiceItem.getProration()));
    }

    private static @Nullable String findPrice(@Nullable Pricing pricing) {
        var details = pricing == null ? null : pricing.getPriceDetails();
        return details == null ? null : details.getPrice();
    }
}
