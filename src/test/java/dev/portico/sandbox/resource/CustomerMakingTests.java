package dev.portico.sandbox.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Customers and their payment methods. */
class CustomerMakingTests extends MakingTest {

    private static final String DEFAULT = "invoice_settings[default_payment_method]=";

    @Test
    void makesAndEditsACustomer() {
        String customer = make.customer(
                "pm_card_visa",
                "address[country]=DE",
                "address[city]=Berlin",
                "preferred_locales[0]=de",
                "balance=-500");
        JsonNode edited = make.post(
                "/v1/customers/" + customer,
                "phone=+49 30 1",
                "tax_exempt=reverse",
                "shipping[name]=Ada",
                "shipping[address][line1]=Weg 1",
                "metadata[plan]=gold",
                "name=");
        assertThat(edited.path("balance").asLong()).isEqualTo(-500);
        assertThat(edited.path("address").path("city").asString()).isEqualTo("Berlin");
        assertThat(edited.path("shipping").path("address").path("line1").asString())
                .isEqualTo("Weg 1");
        assertThat(edited.path("name").isNull()).isTrue();
        assertThat(make.post("/v1/customers/" + customer, "metadata[plan]=").path("metadata"))
                .isEmpty();
    }

    @Test
    void paysWithTheCardItWasMadeWith() {
        String customer = make.customer("pm_card_mastercard");
        JsonNode method = make.get("/v1/customers/" + customer + "?expand[]=invoice_settings.default_payment_method")
                .at("/invoice_settings/default_payment_method");
        assertThat(method.at("/card/last4").asString()).isEqualTo("4444");
        assertThat(method.path("customer").asString()).isEqualTo(customer);
    }

    @Test
    void leavesATraceOfADeletedCustomer() throws Exception {
        String path = "/v1/customers/" + make.customerWithoutMethod();
        assertThat(http.delete(path).body().path("deleted").asBoolean()).isTrue();
        assertThat(make.get(path).path("deleted").asBoolean()).isTrue();
        assertThat(http.post(path, "name=x").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email_invalid             | email                                    | email=nobody",
                "                          | tax_exempt                               | tax_exempt=always",
                "parameter_invalid_integer | balance                                  | balance=1.5",
                "parameter_unknown         | address[street]                          | address[street]=x",
                "                          | address                                  | address=x",
                "                          | preferred_locales                        | preferred_locales=de",
                "resource_missing          | test_clock                               | test_clock=clock_x",
                "resource_missing          | payment_method                           | payment_method=pm_x",
                "resource_missing          | invoice_settings[default_payment_method] | invoice_settings[default_payment_method]=pm_x",
            })
    void refuses(String code, String param, String parameter) throws Exception {
        assertRefused("/v1/customers", code == null ? "" : code, param, parameter);
    }

    @Test
    void paysWithNobodyElsesMethod() throws Exception {
        String foreign = make.method(make.customerWithoutMethod(), "pm_card_visa");
        assertRefused(
                "/v1/customers/" + make.customerWithoutMethod(),
                "resource_missing",
                "invoice_settings[default_payment_method]",
                DEFAULT + foreign);
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_visa, visa, 4242",
        "pm_card_visa_debit, visa, 5556",
        "pm_card_amex, amex, 0005",
        "pm_card_chargeCustomerFail, visa, 0341",
        "pm_card_authenticationRequiredOnSetup, visa, 3155",
        "pm_card_authenticationRequired, visa, 3184",
        "pm_card_authenticationRequiredSetupForOffSession, visa, 0446",
        "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds, visa, 3178",
    })
    void attachesTheCardsForTesting(String method, String brand, String last4) {
        String customer = make.customerWithoutMethod();
        JsonNode attached = make.get("/v1/payment_methods/" + make.method(customer, method));
        assertThat(attached.at("/card/brand").asString()).isEqualTo(brand);
        assertThat(attached.at("/card/last4").asString()).isEqualTo(last4);
        assertThat(attached.path("customer").asString()).isEqualTo(customer);
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_visa_chargeDeclined, card_declined, generic_decline",
        "pm_card_chargeDeclined, card_declined, generic_decline",
        "pm_card_visa_chargeDeclinedInsufficientFunds, card_declined, insufficient_funds",
        "pm_card_visa_chargeDeclinedLostCard, card_declined, lost_card",
        "pm_card_visa_chargeDeclinedStolenCard, card_declined, stolen_card",
        "pm_card_visa_chargeDeclinedVelocityLimitExceeded, card_declined, card_velocity_exceeded",
        "pm_card_chargeDeclinedExpiredCard, expired_card, expired_card",
        "pm_card_chargeDeclinedIncorrectCvc, incorrect_cvc, incorrect_cvc",
        "pm_card_chargeDeclinedProcessingError, processing_error, processing_error",
    })
    void savesNoCardThatTheBankDeclines(String method, String code, String declineCode) throws Exception {
        String customer = make.customerWithoutMethod();
        Reply reply = http.post("/v1/payment_methods/" + method + "/attach", "customer=" + customer);
        assertThat(reply.status()).isEqualTo(402);
        assertThat(reply.error().path("type").asString()).isEqualTo("card_error");
        assertThat(reply.error().path("code").asString()).isEqualTo(code);
        assertThat(reply.error().path("decline_code").asString()).isEqualTo(declineCode);
        assertThat(make.get("/v1/customers/" + customer + "/payment_methods").path("data"))
                .isEmpty();
    }

    @Test
    void makesACardOfATokenAndEditsIt() {
        String method = make.post("/v1/payment_methods", "type=card", "card[token]=tok_visa")
                .path("id")
                .asString();
        JsonNode edited = make.post(
                "/v1/payment_methods/" + method,
                "card[exp_month]=1",
                "card[exp_year]=2040",
                "billing_details[name]=Ada");
        assertThat(edited.at("/card/exp_year").asInt()).isEqualTo(2040);
        assertThat(edited.at("/card/last4").asString()).isEqualTo("4242");
        assertThat(edited.at("/billing_details/name").asString()).isEqualTo("Ada");
    }

    @Test
    void detachesForGood() throws Exception {
        String customer = make.customer("pm_card_visa");
        String method = make.get("/v1/customers/" + customer)
                .at("/invoice_settings/default_payment_method")
                .asString();
        assertThat(make.post("/v1/payment_methods/" + method + "/detach")
                        .path("customer")
                        .isNull())
                .isTrue();
        assertThat(make.get("/v1/customers/" + customer)
                        .at("/invoice_settings/default_payment_method")
                        .isNull())
                .isTrue();
        assertRefused("/v1/payment_methods/" + method + "/detach", "", "payment_method");
        assertRefused("/v1/payment_methods/" + method + "/attach", "", "payment_method", "customer=" + customer);
    }

    @Test
    void attachesAMethodToOneCustomerOnly() throws Exception {
        String owner = make.customerWithoutMethod();
        String method = make.method(owner, "pm_card_visa");
        assertThat(make.method(owner, method)).isEqualTo(method);
        String other = make.customerWithoutMethod();
        assertRefused("/v1/payment_methods/" + method + "/attach", "", "payment_method", "customer=" + other);
        assertThat(http.post("/v1/payment_methods/pm_x/attach", Making.form("customer=" + other))
                        .status())
                .isEqualTo(404);
    }
}
