package dev.portico.invoice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.InvoiceLineItem;
import com.stripe.net.ApiResource;
import dev.portico.invoice.Invoice.BillingReason;
import dev.portico.invoice.Invoice.InvoiceStatus;
import dev.portico.invoice.Invoice.InvoiceTaxBehavior;
import dev.portico.invoice.InvoicePayment.InvoicePaymentStatus;
import dev.portico.shared.Money;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeInvoicesTests {

    @Test
    void readsAmounts() {
        Invoice invoice = read("""
                total_taxes: [{amount: 190, taxable_amount: 1000, tax_behavior: 'exclusive'}, {amount: 5, tax_behavior: 'odd'}],
                total_discount_amounts: [{amount: 200, discount: 'di_1'}, {amount: 50, discount: 'di_2'}],
                discounts: [{id: 'di_1'}, 'di_2']""");
        assertThat(invoice.total()).isEqualTo(new Money(1195, "EUR"));
        assertThat(invoice.tax()).isEqualTo(new Money(195, "EUR"));
        assertThat(invoice.taxes().get(0).taxableAmount()).isEqualTo(new Money(1000, "EUR"));
        assertThat(invoice.taxes().get(1).behavior()).isEqualTo(InvoiceTaxBehavior.OTHER);
        assertThat(invoice.discountTotal()).isEqualTo(new Money(250, "EUR"));
        assertThat(requireNonNull(invoice.discounts().get(0).discount()).id()).isEqualTo("di_1");
        assertThat(invoice.discounts().get(1).discount()).isNull();
    }

    @Test
    void readsWhatItIsFor() {
        Invoice invoice = read("""
                billing_reason: 'subscription_cycle', number: 'A-1', hosted_invoice_url: 'https://example.com/i',
                parent: {type: 'subscription_details', subscription_details: {subscription: 'sub_1'}}""");
        assertThat(invoice.status()).isEqualTo(InvoiceStatus.OPEN);
        assertThat(invoice.billingReason()).isEqualTo(BillingReason.SUBSCRIPTION_CYCLE);
        assertThat(invoice.hostedInvoiceUrl()).hasToString("https://example.com/i");
        assertThat(invoice.source().subscription()).isEqualTo("sub_1");
    }

    @Test
    void readsAnInvoiceForNoSubscription() {
        Invoice invoice = read("parent: null");
        assertThat(invoice.source().subscription()).isNull();
        assertThat(invoice.payments()).isEmpty();
        assertThat(invoice.tax()).isEqualTo(new Money(0, "EUR"));
    }

    @Test
    void readsPayments() {
        Invoice invoice = read("""
                payments: {data: [{id: 'inpay_1', status: 'paid', amount_requested: 1195, amount_paid: 1195,
                  currency: 'eur', is_default: true, status_transitions: {paid_at: 1790000000}}]}""");
        InvoicePayment payment = invoice.payments().get(0);
        assertThat(payment.status()).isEqualTo(InvoicePaymentStatus.PAID);
        assertThat(payment.amountPaid()).isEqualTo(new Money(1195, "EUR"));
        assertThat(payment.paidAt()).hasToString("2026-09-21T14:13:20Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            null                                                                                 | false
            {type: 'subscription_item_details', subscription_item_details: {proration: false}}   | false
            {type: 'subscription_item_details', subscription_item_details: {proration: true}}    | true
            {type: 'invoice_item_details', invoice_item_details: {proration: true}}              | true""")
    void findsTheProrationFlagOnWhicheverParentALineHas(String parent, boolean proration) {
        assertThat(readLine("parent: " + parent).proration()).isEqualTo(proration);
    }

    @Test
    void readsThePriceOfALine() {
        assertThat(readLine("pricing: {type: 'price_details', price_details: {price: 'price_1', product: 'prod_1'}}")
                        .priceId())
                .isEqualTo("price_1");
        assertThat(readLine("pricing: null").priceId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYTHING, DRAFT, true, true",
        "EVERYTHING, PAID, true, true",
        "FINALIZED, DRAFT, false, false",
        "FINALIZED, OPEN, true, true",
        "FINALIZED, PAID, true, true",
        "FINALIZED, OTHER, true, true",
        "NOTHING, OPEN, false, true",
        "NOTHING, DRAFT, false, false",
        "NOTHING, PAID, false, false"
    })
    void showsInvoicesAsFarAsTheViewerSees(
            InvoiceVisibility visibility, InvoiceStatus status, boolean shown, boolean shownAsLatest) {
        Invoice invoice = read("status: '%s'".formatted(status.name().toLowerCase(Locale.ROOT)));
        assertThat(visibility.shows(invoice)).isEqualTo(shown);
        assertThat(visibility.showsAsLatest(invoice)).isEqualTo(shownAsLatest);
    }

    private static Invoice read(String fields) {
        String status = fields.startsWith("status") ? "" : "status: 'open',";
        String json = """
                {id: 'in_1', customer: 'cus_1', %s currency: 'eur', total: 1195, subtotal: 1000, amount_due: 1195,
                 amount_paid: 0, amount_remaining: 1195, created: 1, period_start: 1, period_end: 2, %s}""".formatted(status, fields);
        return StripeInvoices.toInvoice(ApiResource.GSON.fromJson(json, com.stripe.model.Invoice.class));
    }

    private static InvoiceLine readLine(String fields) {
        String json = "{id: 'il_1', amount: -500, currency: 'eur', period: {start: 1, end: 2}, %s}".formatted(fields);
        return StripeInvoiceLines.toLine(ApiResource.GSON.fromJson(json, InvoiceLineItem.class));
    }
}
