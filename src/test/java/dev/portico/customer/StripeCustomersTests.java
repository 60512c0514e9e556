package dev.portico.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.ApiResource;
import dev.portico.customer.Customer.Shipping;
import dev.portico.customer.Customer.TaxExempt;
import dev.portico.customer.TaxId.TaxIdVerification;
import dev.portico.customer.TaxId.TaxIdVerificationStatus;
import dev.portico.shared.Money;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StripeCustomersTests {

    @Test
    void readsTheDetails() {
        Customer customer = read("""
                {id: 'cus_1', name: 'Jenny', email: 'jenny@example.com', created: 1790000000, currency: 'eur',
                 balance: -1250, tax_exempt: 'reverse', preferred_locales: ['fr-CA', 'en'],
                 address: {line1: '1 rue', postal_code: '75001', city: 'Paris', country: 'FR'},
                 shipping: {name: 'Desk', phone: '1', address: {country: 'Nowhere'}}}""");
        assertThat(customer.currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(customer.balance()).isEqualTo(new Money(-1250, "EUR"));
        assertThat(customer.taxExempt()).isEqualTo(TaxExempt.REVERSE);
        assertThat(customer.preferredLocales()).containsExactly(Locale.CANADA_FRENCH, Locale.ENGLISH);
        assertThat(customer.address()).isEqualTo(new Address("1 rue", null, "Paris", null, "75001", "FR"));
        assertThat(customer.shipping())
                .isEqualTo(new Shipping("Desk", "1", new Address(null, null, null, null, null, null)));
    }

    @Test
    void readsACustomerOfWhomNothingIsKnown() {
        Customer customer = read("{id: 'cus_1', created: 1790000000, balance: 0}");
        assertThat(customer.balance()).isNull();
        assertThat(customer.taxExempt()).isEqualTo(TaxExempt.NONE);
        assertThat(customer.preferredLocales()).isEmpty();
        assertThat(customer.address()).isNull();
        assertThat(customer.shipping()).isNull();
        assertThat(customer.source().defaultPaymentMethod()).isNull();
    }

    @Test
    void tellsTheDefaultPaymentMethodWhetherItCameAlongOrNot() {
        Customer lone = read("{id: 'cus_1', created: 1, invoice_settings: {default_payment_method: 'pm_1'}}");
        Customer whole = read("{id: 'cus_1', created: 1, invoice_settings: {default_payment_method: {id: 'pm_1'}}}");
        assertThat(lone.source().defaultPaymentMethod()).isEqualTo("pm_1");
        assertThat(whole.source().defaultPaymentMethod()).isEqualTo("pm_1");
        assertThat(lone.source().includedDefaultPaymentMethod()).isNull();
        assertThat(whole.source().includedDefaultPaymentMethod()).isNotNull();
    }

    @Test
    void readsTaxIds() {
        assertThat(readTaxId("""
                {id: 'txi_1', type: 'eu_vat', value: 'DE1', country: 'DE',
                 verification: {status: 'verified', verified_name: 'Jenny'}}"""))
                .isEqualTo(new TaxId(
                        "txi_1",
                        "eu_vat",
                        "DE1",
                        "DE",
                        new TaxIdVerification(TaxIdVerificationStatus.VERIFIED, "Jenny", null)));
        assertThat(readTaxId("{id: 'txi_1', type: 'mars_vat', value: '1'}").verification())
                .isNull();
    }

    private static Customer read(String json) {
        return StripeCustomers.toCustomer(ApiResource.GSON.fromJson(json, com.stripe.model.Customer.class));
    }

    private static TaxId readTaxId(String json) {
        return StripeTaxIds.toTaxId(ApiResource.GSON.fromJson(json, com.stripe.model.TaxId.class));
    }
}
