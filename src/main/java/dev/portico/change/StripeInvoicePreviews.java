package dev.portico.change;

import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import dev.portico.change.ChangePlan.Deferral;
import dev.portico.change.InvoicePreview.InvoicePreviewLine;
import dev.portico.invoice.InvoiceLine.InvoiceLinePeriod;
import dev.portico.invoice.StripeInvoiceLines;
import dev.portico.invoice.StripeInvoices;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.Money;
import dev.portico.stripe.StripeCall;
import dev.portico.stripe.StripeDoor;
import dev.portico.stripe.StripeLists;
import dev.portico.tenancy.Account;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks Stripe what invoices would look like. */
@Component
final class StripeInvoicePreviews {

    private final StripeDoor door;

    StripeInvoicePreviews(StripeDoor door) {
        this.door = door;
    }

    /** Empty where nothing is to come. */
    Mono<InvoicePreview> findUpcoming(Account account, String subscription) {
        return find(account, StripePreviewCalls.upcoming(subscription));
    }

    /** What a change costs, in as many calls as there are invoices to tell of. */
    Mono<ChangeCosts> costs(ChangePlan plan) {
        Account account = plan.scope().account();
        if (plan.billing().invoicesNow()) {
            return Mono.zip(
                    optional(find(account, StripePreviewCalls.next(plan))),
                    optional(find(account, StripePreviewCalls.recurring(plan))),
                    (now, renewal) -> new ChangeCosts(now.orElse(null), renewal.orElse(null)));
        }
        Deferral deferral = plan.deferral();
        Mono<InvoicePreview> renewal = deferral == null
                ? find(account, StripePreviewCalls.next(plan))
                : find(account, StripePreviewCalls.recurring(plan)).map(preview -> atItsTime(preview, plan, deferral));
        return optional(renewal).map(found -> new ChangeCosts(null, found.orElse(null)));
    }

    /** Another interval begins with the change; the same one goes on, as Stripe tells. */
    private static InvoicePreview atItsTime(InvoicePreview preview, ChangePlan plan, Deferral deferral) {
        InvoiceLinePeriod told = preview.period();
        return told == null || told.start().isEqual(plan.effectiveAt())
                ? preview
                : preview.during(deferral.firstPeriod(plan.effectiveAt()));
    }

    /** What is paid at once, asked once more before it is. */
    Mono<Long> dueNow(ChangePlan plan) {
        return plan.billing().invoicesNow()
                ? find(plan.scope().account(), StripePreviewCalls.next(plan))
                        .map(preview -> preview.amountDue().minorUnits())
                        .defaultIfEmpty(0L)
                : Mono.just(0L);
    }

    private Mono<InvoicePreview> find(Account account, StripeCall<Invoice> call) {
        return door.request(account, call)
                .map(StripeInvoicePreviews::toPreview)
                .onErrorResume(StripeInvoicePreviews::isNothing, nothing -> Mono.empty());
    }

    private static <T> Mono<Optional<T>> optional(Mono<T> found) {
        return found.map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** Stripe finds no invoice where nothing is due. */
    private static boolean isNothing(Throwable failure) {
        return failure instanceof Failure known && known.reason() == FailureReason.NOT_FOUND;
    }

    static InvoicePreview toPreview(Invoice preview) {
        var invoice = StripeInvoices.toInvoice(preview);
        return new InvoicePreview(
                invoice.subtotal(),
                invoice.discountTotal(),
                invoice.discounts(),
                invoice.tax(),
                invoice.total(),
                new Money(preview.getStartingBalance(), preview.getCurrency()),
                invoice.amountDue(),
                invoice.periodStart(),
                invoice.periodEnd(),
                preview.getLines().getData().stream()
                        .map(StripeInvoicePreviews::toLine)
                        .toList());
    }

    private static InvoicePreviewLine toLine(InvoiceLineItem item) {
        var line = StripeInvoiceLines.toLine(item);
        long discount = StripeLists.items(item.getDiscountAmounts()).stream()
                .mapToLong(InvoiceLineItem.DiscountAmount::getAmount)
                .sum();
        long tax = StripeLists.items(item.getTaxes()).stream()
                .mapToLong(InvoiceLineItem.Tax::getAmount)
                .sum();
        return new InvoicePreviewLine(
                line.description(),
                line.amount(),
                line.quantity(),
                line.period(),
                line.proration(),
                new Money(discount, item.getCurrency()),
                new Money(tax, item.getCurrency()),
                line.priceId());
    }
}
