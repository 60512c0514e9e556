package dev.portico.invoice;

import com.stripe.model.Invoice.TotalDiscountAmount;
import com.stripe.model.Invoice.TotalTax;
import com.stripe.model.InvoicePaymentCollection;
import dev.portico.invoice.Invoice.BillingReason;
import dev.portico.invoice.Invoice.InvoiceDiscount;
import dev.portico.invoice.Invoice.InvoiceStatus;
import dev.portico.invoice.Invoice.InvoiceTax;
import dev.portico.invoice.Invoice.InvoiceTaxBehavior;
import dev.portico.invoice.InvoicePayment.InvoicePaymentStatus;
import dev.portico.shared.Money;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.StripeCustomerReads;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.stripe.StripeWords;
import dev.portico.subscription.Discount;
import dev.portico.subscription.StripeDiscounts;
import dev.portico.tenancy.CustomerScope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stripe's invoices as ours. */
@Component
public final class StripeInvoices {

    private static final StripeWords<InvoiceStatus> STATUSES = StripeWords.orElse(InvoiceStatus.OTHER);
    private static final StripeWords<BillingReason> REASONS = StripeWords.orElse(BillingReason.OTHER);
    private static final StripeWords<InvoiceTaxBehavior> TAX = StripeWords.orElse(InvoiceTaxBehavior.OTHER);
    private static final StripeWords<InvoicePaymentStatus> PAYMENTS = StripeWords.orElse(InvoicePaymentStatus.OTHER);

    private final StripeCustomerReads reads;

    StripeInvoices(StripeCustomerReads reads) {
        this.reads = reads;
    }

    Mono<Invoice> get(CustomerScope scope, String id) {
        return reads.invoice(scope, id).map(StripeInvoices::toInvoice);
    }

    /** Stripe answers differently for a foreign subscription and for none, so the customer's own is read first. */
    Mono<Page<Invoice>> list(
            CustomerScope scope,
            @Nullable InvoiceStatusFilter status,
            @Nullable String subscription,
            PageRequest page) {
        return subscription == null
                ? request(scope, status, null, page)
                : reads.subscription(scope, subscription).flatMap(own -> request(scope, status, own.getId(), page));
    }

    private Mono<Page<Invoice>> request(
            CustomerScope scope,
            @Nullable InvoiceStatusFilter status,
            @Nullable String subscription,
            PageRequest page) {
        return reads.invoices(scope, status == null ? null : StripeWords.write(status), subscription, page)
                .map(found -> found.map(StripeInvoices::toInvoice));
    }

    public static Invoice toInvoice(com.stripe.model.Invoice invoice) {
        Function<Long, Money> money = amount -> new Money(amount, invoice.getCurrency());
        List<InvoiceTax> taxes = toTaxes(invoice, money);
        List<InvoiceDiscount> discounts = toDiscounts(invoice, money);
        return new Invoice(
                invoice.getId(),
                invoice.getNumber(),
                STATUSES.read(invoice.getStatus()),
                REASONS.find(invoice.getBillingReason()),
                StripeValues.findCurrency(invoice.getCurrency()),
                money.apply(invoice.getTotal()),
                money.apply(invoice.getSubtotal()),
                money.apply(sum(taxes.stream().map(InvoiceTax::amount).toList())),
                taxes,
                money.apply(sum(discounts.stream().map(InvoiceDiscount::amount).toList())),
                discounts,
                money.apply(invoice.getAmountDue()),
                money.apply(invoice.getAmountPaid()),
                money.apply(invoice.getAmountRemaining()),
                StripeValues.toTime(invoice.getCreated()),
                StripeValues.findTime(invoice.getDueDate()),
                StripeValues.toTime(invoice.getPeriodStart()),
                StripeValues.toTime(invoice.getPeriodEnd()),
                toPayments(invoice.getPayments()),
                StripeValues.findUrl(invoice.getHostedInvoiceUrl()),
                StripeValues.findUrl(invoice.getInvoicePdf()),
                new StripeInvoiceSource(invoice));
    }

    private static long sum(List<Money> amounts) {
        return amounts.stream().mapToLong(Money::minorUnits).sum();
    }

    private static List<InvoiceTax> toTaxes(com.stripe.model.Invoice invoice, Function<Long, Money> money) {
        return StripeLists.items(invoice.getTotalTaxes()).stream()
                .map(tax -> toTax(tax, money))
                .toList();
    }

    private static InvoiceTax toTax(TotalTax tax, Function<Long, Money> money) {
        return new InvoiceTax(
                money.apply(tax.getAmount()),
                tax.getTaxableAmount() == null ? null : money.apply(tax.getTaxableAmount()),
                TAX.read(tax.getTaxBehavior()));
    }

    private static List<InvoiceDiscount> toDiscounts(com.stripe.model.Invoice invoice, Function<Long, Money> money) {
        Map<String, Discount> byId = StripeDiscounts.toDiscounts(invoice.getDiscountObjects()).stream()
                .collect(Collectors.toMap(Discount::id, Function.identity()));
        return StripeLists.items(invoice.getTotalDiscountAmounts()).stream()
                .map(amount -> toDiscount(amount, byId, money))
                .toList();
    }

    private static InvoiceDiscount toDiscount(
            TotalDiscountAmount amount, Map<String, Discount> byId, Function<Long, Money> money) {
        return new InvoiceDiscount(money.apply(amount.getAmount()), byId.get(amount.getDiscount()));
    }

    private static List<InvoicePayment> toPayments(@Nullable InvoicePaymentCollection payments) {
        return payments == null
                ? List.of()
                : payments.getData().stream().map(StripeInvoices::toPayment).toList();
    }

    static InvoicePayment toPayment(com.stripe.model.InvoicePayment payment) {
        return new InvoicePayment(
                payment.getId(),
                PAYMENTS.read(payment.getStatus()),
                new Money(payment.getAmountRequested(), payment.getCurrency()),
                StripeValues.findMoney(payment.getAmountPaid(), payment.getCurrency()),
                StripeValues.isTrue(payment.getIsDefault()),
                findPaidAt(payment));
    }

    private static @Nullable OffsetDateTime findPaidAt(com.stripe.model.InvoicePayment payment) {
        var transitions = payment.getStatusTransitions();
        return transitions == null ? null : StripeValues.findTime(transitions.getPaidAt());
    }
}
