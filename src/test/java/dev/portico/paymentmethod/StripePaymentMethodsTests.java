package dev.portico.paymentmethod;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.ApiResource;
import dev.portico.customer.Address;
import dev.portico.paymentmethod.PaymentMethod.AllowRedisplay;
import dev.portico.paymentmethod.PaymentMethod.BillingDetails;
import dev.portico.paymentmethod.PaymentMethod.CardFunding;
import dev.portico.paymentmethod.PaymentMethod.CardPaymentMethod;
import dev.portico.paymentmethod.PaymentMethod.CardWallet;
import dev.portico.paymentmethod.PaymentMethod.OtherPaymentMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripePaymentMethodsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            acss_debit       | {bank_name: 'TD', last4: '6789'}                | AcssDebitPaymentMethod     | TD •••• 6789
            amazon_pay       | {}                                              | AmazonPayPaymentMethod     | Amazon Pay
            au_becs_debit    | {bsb_number: '000000', last4: '3456'}           | AuBecsDebitPaymentMethod   | BECS Direct Debit •••• 3456
            bacs_debit       | {sort_code: '108800', last4: '2345'}            | BacsDebitPaymentMethod     | Bacs Direct Debit •••• 2345
            boleto           | {tax_id: '000.000.000-00'}                      | BoletoPaymentMethod        | Boleto
            card             | {brand: 'visa', last4: '4242', exp_month: 1, exp_year: 2030} | CardPaymentMethod | Visa •••• 4242
            cashapp          | {cashtag: '$jenny'}                             | CashappPaymentMethod       | Cash App Pay ($jenny)
            link             | {email: 'jenny@example.com'}                    | LinkPaymentMethod          | Link (jenny@example.com)
            nz_bank_account  | {bank_name: 'ANZ', last4: '0010'}               | NzBankAccountPaymentMethod | ANZ •••• 0010
            paypal           | {payer_email: 'jenny@example.com'}              | PaypalPaymentMethod        | PayPal (jenny@example.com)
            sepa_debit       | {country: 'DE', last4: '3000'}                  | SepaDebitPaymentMethod     | SEPA Direct Debit •••• 3000
            us_bank_account  | {bank_name: 'STRIPE TEST BANK', last4: '6789'}  | UsBankAccountPaymentMethod | STRIPE TEST BANK •••• 6789
            customer_balance | {}                                              | OtherPaymentMethod         | Customer balance""")
    void givesEachKindItsTypeAndLabel(String type, String block, String name, String label) {
        PaymentMethod method = read(type, block);
        assertThat(method.getClass().getSimpleName()).isEqualTo(name);
        assertThat(method.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            us_bank_account | ACH Direct Debit
            paypal          | PayPal
            cashapp         | Cash App Pay
            sepa_debit      | SEPA Direct Debit""")
    void labelsAMethodOfWhichNothingIsShownWithItsKind(String type, String label) {
        assertThat(read(type, "{}").label()).isEqualTo(label);
    }

    @Test
    void readsWhatAllHave() {
        PaymentMethod method = read("card", "{brand: 'visa', last4: '4242', exp_month: 1, exp_year: 2030}");
        assertThat(method.id()).isEqualTo("pm_1");
        assertThat(method.common().isDefault()).isTrue();
        assertThat(method.common().type().isSupported()).isTrue();
        assertThat(method.common().allowRedisplay()).isEqualTo(AllowRedisplay.UNSPECIFIED);
        assertThat(method.common().billingDetails())
                .isEqualTo(new BillingDetails("Jenny", null, null, new Address(null, null, null, null, null, "US")));
    }

    @Test
    void readsACardInAWallet() {
        CardPaymentMethod card = (CardPaymentMethod) read("card", """
                {brand: 'mastercard', display_brand: 'mastercard', last4: '4444', exp_month: 8, exp_year: 2031,
                 funding: 'credit', country: 'US', wallet: {type: 'apple_pay'}}""");
        assertThat(card.brand()).isEqualTo(CardBrand.MASTERCARD);
        assertThat(card.expMonth()).isEqualTo(8);
        assertThat(card.funding()).isEqualTo(CardFunding.CREDIT);
        assertThat(card.wallet()).isEqualTo(CardWallet.APPLE_PAY);
    }

    @ParameterizedTest
    @CsvSource({
        "visa, visa, VISA",
        "visa, cartes_bancaires, CARTES_BANCAIRES",
        "amex, american_express, AMEX",
        "visa, other, VISA",
        "visa, galactic_express, VISA",
        "galactic, galactic, OTHER"
    })
    void showsTheBrandThatStripeAsksToShowWhereItKnowsIt(String brand, String displayed, CardBrand shown) {
        String block = "{brand: '%s', display_brand: '%s', last4: '1', exp_month: 1, exp_year: 2030}"
                .formatted(brand, displayed);
        assertThat(((CardPaymentMethod) read("card", block)).brand()).isEqualTo(shown);
    }

    @Test
    void keepsStripesWordForAKindThatIsNotSupported() {
        PaymentMethod method = read("telepathy", "{}");
        assertThat(method.common().type().isSupported()).isFalse();
        assertThat(((OtherPaymentMethod) method).stripeType()).isEqualTo("telepathy");
    }

    private static PaymentMethod read(String type, String block) {
        String json = """
                {id: 'pm_1', type: '%1$s', created: 1790000000, %1$s: %2$s,
                 billing_details: {name: 'Jenny', address: {country: 'US'}}}""".formatted(type, block);
        return StripePaymentMethods.toPaymentMethod(
                ApiResource.GSON.fromJson(json, com.stripe.model.PaymentMethod.class), true);
    }
}
