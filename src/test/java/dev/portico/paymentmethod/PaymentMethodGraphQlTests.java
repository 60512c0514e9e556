package dev.portico.paymentmethod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Each kind of payment method by its own type. */
@ServerTest
class PaymentMethodGraphQlTests {

    private static final String METHODS =
            "{ customer(id: \"%s\") { defaultPaymentMethod { id label } paymentMethods(%s) { "
                    + "nodes { __typename id type label isDefault supported allowRedisplay ... on OtherPaymentMethod { stripeType } } "
                    + "pageInfo { hasNextPage endCursor } } } }";

    private final Portico portico;

    PaymentMethodGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    @ParameterizedTest
    @CsvSource({
        "visa, CARD, CardPaymentMethod, Visa •••• 4242, true",
        "applepay, CARD, CardPaymentMethod, American Express •••• 0005, true",
        "us_bank_account, US_BANK_ACCOUNT, UsBankAccountPaymentMethod, STRIPE TEST BANK •••• 6789, true",
        "amazon_pay, AMAZON_PAY, AmazonPayPaymentMethod, Amazon Pay, true",
        "au_becs_debit, AU_BECS_DEBIT, AuBecsDebitPaymentMethod, BECS Direct Debit •••• 3456, true",
        "boleto, BOLETO, BoletoPaymentMethod, Boleto, true",
        "cashapp, CASHAPP, CashappPaymentMethod, Cash App Pay ($demo), true",
        "link, LINK, LinkPaymentMethod, Link (link@example.com), true",
        "nz_bank_account, NZ_BANK_ACCOUNT, NzBankAccountPaymentMethod, STRIPE TEST BANK •••• 0010, true",
        "paypal, PAYPAL, PaypalPaymentMethod, PayPal (paypal@example.com), true",
        "acss_debit, ACSS_DEBIT, AcssDebitPaymentMethod, STRIPE TEST BANK •••• 6789, true",
        "sepa_debit, SEPA_DEBIT, SepaDebitPaymentMethod, SEPA Direct Debit •••• 3000, true",
        "bacs_debit, BACS_DEBIT, BacsDebitPaymentMethod, Bacs Direct Debit •••• 2345, true",
        "klarna, OTHER, OtherPaymentMethod, Klarna, false",
    })
    void eachKindHasATypeAndALabelOfItsOwn(
            String name, String type, String graphQlType, String label, boolean supported) {
        String id = "pm_demo_methods_" + name;
        JsonNode method = portico.platform(METHODS.formatted("cus_demo_methods", "first: 20"))
                .whole()
                .data("customer.paymentMethods.nodes")
                .valueStream()
                .filter(node -> node.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(method.path("__typename").asString()).isEqualTo(graphQlType);
        assertThat(method.path("type").asString()).isEqualTo(type);
        assertThat(method.path("label").asString()).isEqualTo(label);
        assertThat(method.path("supported").asBoolean()).isEqualTo(supported);
        assertThat(method.path("isDefault").asBoolean()).isEqualTo(name.equals("visa"));
        assertThat(method.path("stripeType").asString("")).isEqualTo(supported ? "" : name);
    }

    @ParameterizedTest
    @EnumSource(value = PaymentMethodType.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void aTypeFindsItsMethods(PaymentMethodType type) {
        Portico.Answer answer = portico.platform(METHODS.formatted("cus_demo_methods", "type: " + type))
                .whole();

        assertThat(answer.texts("customer.paymentMethods.nodes", "type"))
                .isNotEmpty()
                .containsOnly(type.name());
    }

    @Test
    void theOtherKindsCannotBeAskedForByOneName() {
        Portico.Answer answer = portico.platform(METHODS.formatted("cus_demo_methods", "type: OTHER"));

        assertThat(answer.reason()).isEqualTo("ARGUMENT_INVALID");
        assertThat(answer.data("customer.paymentMethods").isNull()).isTrue();
    }

    @Test
    void allMethodsAreReadPageByPage() {
        List<Portico.Answer> pages = portico.pages(
                portico.platformKey(), METHODS.replaceFirst("%s", "cus_demo_methods"), "customer.paymentMethods", 4);
        List<String> ids = pages.stream()
                .flatMap(page -> page.ids("customer.paymentMethods.nodes").stream())
                .toList();

        assertThat(pages).hasSize(4);
        assertThat(ids).hasSize(14).doesNotHaveDuplicates();
        assertThat(Set.copyOf(ids))
                .isEqualTo(new HashSet<>(portico.platform(METHODS.formatted("cus_demo_methods", "first: 100"))
                        .ids("customer.paymentMethods.nodes")));
    }

    @Test
    void aMethodThatThePortalDoesNotSupportGoesOnPaying() {
        Portico.Answer answer = portico.platform(METHODS.formatted("cus_demo_unsupported", "first: 5"))
                .whole();

        assertThat(answer.text("customer.defaultPaymentMethod.label")).isEqualTo("Klarna");
        assertThat(answer.data("customer.paymentMethods.nodes.0.isDefault").asBoolean())
                .isTrue();
    }

    @Test
    void whoHasNoMethodHasNoDefault() {
        Portico.Answer answer = portico.platform(METHODS.formatted("cus_demo_paused", "first: 5"))
                .whole();

        assertThat(answer.data("customer.defaultPaymentMethod").isNull()).isTrue();
        assertThat(answer.data("customer.paymentMethods.nodes")).isEmpty();
    }
}
