package dev.portico.invoice;

import com.stripe.model.PaymentIntent;
import com.stripe.param.InvoiceRetrieveParams;
import dev.portico.stripe.StripeDoor;
import dev.portico.stripe.StripeLists;
import dev.portico.tenancy.Account;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How the payment of an invoice stands, asked of Stripe each time: it changes at the bank, without a word to us. */
@Component
public final class StripeInvoicePayments {

    private static final List<String> EXPANSIONS = List.of(
            "confirmation_secret",
            "payments.data.payment.payment_intent",
            "discounts.source.coupon",
            "discounts.promotion_code");

    private final StripeDoor door;

    StripeInvoicePayments(StripeDoor door) {
        this.door = door;
    }

    /** @param id of an invoice that the customer is known to reach */
    public Mono<Standing> request(Account account, String id) {
        var query = InvoiceRetrieveParams.builder().addAllExpand(EXPANSIONS).build();
        return door.request(account, (stripe, options) -> stripe.v1().invoices().retrieve(id, query, options))
                .map(StripeInvoicePayments::toStanding);
    }

    static Standing toStanding(com.stripe.model.Invoice invoice) {
        PaymentIntent intent = findIntent(invoice);
        var secret = invoice.getConfirmationSecret();
        return new Standing(
                StripeInvoices.toInvoice(invoice),
                toState(invoice, intent),
                secret == null ? null : secret.getClientSecret(),
                findDeclineCode(intent));
    }

    private static @Nullable PaymentIntent findIntent(com.stripe.model.Invoice invoice) {
        var payments = invoice.getPayments();
        return payments == null
                ? null
                : StripeLists.items(payments.getData()).stream()
                        .map(payment -> payment.getPayment())
                        .filter(Objects::nonNull)
                        .map(payment -> payment.getPaymentIntentObject())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static PaymentState toState(com.stripe.model.Invoice invoice, @Nullable PaymentIntent intent) {
        if (!"open".equals(invoice.getStatus())) {
            return "paid".equals(invoice.getStatus()) ? PaymentState.PAID : PaymentState.GIVEN_UP;
        }
        String status = intent == null ? "" : intent.getStatus();
        return switch (status) {
            case "requires_action", "requires_confirmation" -> PaymentState.ACTION_REQUIRED;
            case "processing" -> PaymentState.PROCESSING;
            default -> PaymentState.DECLINED;
        };
    }

    private static @Nullable String findDeclineCode(@Nullable PaymentIntent intent) {
        var error = intent == null ? null : intent.getLastPaymentError();
        if (error == null) {
            return null;
        }
        return error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode();
    }

    /** How far the payment of an invoice is. */
    public enum PaymentState {
        PAID,
        /** The bank wants to hear from the customer. */
        ACTION_REQUIRED,
        /** The bank takes its time, as with direct debits. */
        PROCESSING,
        DECLINED,
        /** The invoice was voided or written off. */
        GIVEN_UP
    }

    /**
     * What is known of the payment of an invoice.
     *
     * @param clientSecret for Stripe.js; never to be stored
     * @param declineCode the bank's word, which not every customer may be told
     */
    public record Standing(
            Invoice invoice,
            PaymentState state,
            @Nullable String clientSecret,
            @Nullable String declineCode) {

        @Override
        public String toString() {
            return "Standing[" + invoice.id() + " " + state + "]";
        }
    }
}
