package dev.portico.sandbox.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp.Reply;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Subscriptions from their first day. */
class SubscriptionMakingTests extends MakingTest {

    private static final String PATH = "/v1/subscriptions";

    private String month;
    private String year;

    @BeforeAll
    void makeACatalogue() {
        String product = make.product("Desk");
        month = make.price(product, 1_000, "eur", "month");
        year = make.price(product, 10_000, "eur", "year");
    }

    private JsonNode made(String subscription) {
        return make.get(PATH + "/" + subscription + "?expand[]=latest_invoice.payments&expand[]=discounts");
    }

    @Test
    void isActiveOnceItsFirstInvoiceIsPaid() {
        String customer = make.customer("pm_card_visa");
        JsonNode made = made(make.subscription(customer, month, 3, "metadata[team]=red"));
        assertThat(made.path("status").asString()).isEqualTo("active");
        assertThat(made.at("/latest_invoice/status").asString()).isEqualTo("paid");
        assertThat(made.at("/latest_invoice/amount_paid").asLong()).isEqualTo(3_000);
        assertThat(made.at("/latest_invoice/billing_reason").asString()).isEqualTo("subscription_create");
        assertThat(made.at("/billing_mode/type").asString()).isEqualTo("flexible");
        assertThat(made.at("/metadata/team").asString()).isEqualTo("red");
        assertThat(make.get("/v1/customers/" + customer).path("currency").asString())
                .isEqualTo("eur");
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_chargeCustomerFail, requires_payment_method",
        "pm_card_authenticationRequired, requires_action",
    })
    void staysIncompleteUntilItIsPaid(String method, String intentStatus) {
        JsonNode made = made(make.subscription(make.customer(method), month, 1));
        assertThat(made.path("status").asString()).isEqualTo("incomplete");
        assertThat(made.at("/latest_invoice/status").asString()).isEqualTo("open");
        String intent = made.at("/latest_invoice/payments/data/0/payment/payment_intent")
                .asString();
        assertThat(make.get("/v1/payment_intents/" + intent).path("status").asString())
                .isEqualTo(intentStatus);
    }

    @Test
    void isNotMadeWhereItMustBePaidAndIsNot() throws Exception {
        String customer = make.customer("pm_card_chargeCustomerFail");
        Reply reply = http.post(
                PATH,
                Making.form(
                        "customer=" + customer, "items[0][price]=" + month, "payment_behavior=error_if_incomplete"));
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(402);
        assertThat(make.get(PATH + "?status=all&customer=" + customer).path("data"))
                .isEmpty();
    }

    @Test
    void leavesTheFirstPaymentToTheClient() {
        String subscription =
                make.subscription(make.customerWithoutMethod(), month, 1, "payment_behavior=default_incomplete");
        assertThat(made(subscription).path("status").asString()).isEqualTo("incomplete");
    }

    @Test
    void beginsWithATrialThatCostsNothing() {
        JsonNode made = made(make.subscription(
                make.customerWithoutMethod(),
                month,
                1,
                "trial_period_days=14",
                "trial_settings[end_behavior][missing_payment_method]=pause"));
        assertThat(made.path("status").asString()).isEqualTo("trialing");
        assertThat(made.path("trial_end")).isEqualTo(made.path("billing_cycle_anchor"));
        assertThat(made.at("/items/data/0/current_period_end")).isEqualTo(made.path("trial_end"));
        assertThat(made.at("/latest_invoice/total").asLong()).isZero();
        assertThat(made.at("/latest_invoice/status").asString()).isEqualTo("paid");
    }

    @Test
    void isDiscountedFromTheFirstInvoiceOn() {
        String code = make.code("HALF", make.coupon("percent_off=50", "duration=forever"));
        JsonNode made = made(
                make.subscription(make.customer("pm_card_visa"), month, 1, "discounts[0][promotion_code]=" + code));
        assertThat(made.at("/discounts/0/promotion_code").asString()).isEqualTo(code);
        assertThat(made.at("/latest_invoice/amount_paid").asLong()).isEqualTo(500);
    }

    @Test
    void sendsItsInvoices() {
        JsonNode made = made(make.subscription(
                make.customerWithoutMethod(), month, 1, "collection_method=send_invoice", "days_until_due=14"));
        assertThat(made.path("status").asString()).isEqualTo("active");
        assertThat(made.at("/latest_invoice/status").asString()).isEqualTo("open");
        assertThat(made.at("/latest_invoice/due_date").isNumber()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"create_prorations, true", "none, false"})
    void paysAShareOfThePeriodBeforeItsAnchor(String prorations, boolean charged) {
        long anchor = Instant.now().plus(10, ChronoUnit.DAYS).getEpochSecond();
        JsonNode made = made(make.subscription(
                make.customer("pm_card_visa"),
                month,
                1,
                "billing_cycle_anchor=" + anchor,
                "proration_behavior=" + prorations));
        assertThat(made.at("/items/data/0/current_period_end").asLong()).isEqualTo(anchor);
        assertThat(made.path("status").asString()).isEqualTo("active");
        long paid = made.at("/latest_invoice/amount_paid").asLong();
        assertThat(paid).isBetween(charged ? 320L : 0L, charged ? 360L : 0L);
    }

    @Test
    void isBilledTheClassicWayAndEndsWithItsPeriodWhereItIsAsked() {
        JsonNode made = made(make.subscription(
                make.customer("pm_card_visa"), year, 1, "billing_mode[type]=classic", "cancel_at_period_end=true"));
        assertThat(made.at("/billing_mode/type").asString()).isEqualTo("classic");
        assertThat(made.path("cancel_at")).isEqualTo(made.at("/items/data/0/current_period_end"));
    }

    @Test
    void livesOnTheClockOfItsCustomer() {
        String clock = make.clock(1_800_000_000);
        String customer = make.customer("pm_card_visa", "test_clock=" + clock);
        JsonNode made = made(make.subscription(customer, month, 1));
        assertThat(made.path("test_clock").asString()).isEqualTo(clock);
        assertThat(made.path("created").asLong()).isEqualTo(1_800_000_000);
        assertThat(make.get("/v1/customers/" + customer).path("created").asLong())
                .isEqualTo(1_800_000_000);
    }

    @Test
    void endsWithItsCustomer() throws Exception {
        String customer = make.customer("pm_card_visa");
        String subscription = make.subscription(customer, month, 1);
        http.delete("/v1/customers/" + customer);
        assertThat(made(subscription).path("status").asString()).isEqualTo("canceled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameter_missing    | customer               | items[0][price]=MONTH",
                "parameter_missing    | items                  | customer=CUSTOMER",
                "resource_missing     | customer               | customer=cus_x items[0][price]=MONTH",
                "resource_missing     | items[0][price]        | customer=CUSTOMER items[0][price]=price_x",
                "resource_missing     | default_payment_method | customer=CUSTOMER items[0][price]=MONTH",
                "parameter_missing    | days_until_due         | customer=CUSTOMER items[0][price]=MONTH collection_method=send_invoice",
                "                     | days_until_due         | customer=CUSTOMER items[0][price]=MONTH days_until_due=5",
                "parameters_exclusive | trial_end              | customer=CUSTOMER items[0][price]=MONTH trial_end=4000000000 trial_period_days=2",
                "                     | trial_end              | customer=CUSTOMER items[0][price]=MONTH trial_end=1000",
                "                     | billing_cycle_anchor   | customer=CUSTOMER items[0][price]=MONTH billing_cycle_anchor=4000000000",
                "                     | payment_behavior       | customer=CUSTOMER items[0][price]=MONTH payment_behavior=pending_if_incomplete",
                "                     | items                  | customer=CUSTOMER items[0][price]=MONTH items[1][price]=YEAR billing_mode[type]=classic",
            })
    void refuses(String code, String param, String parameters) throws Exception {
        String[] given = parameters
                .replace("CUSTOMER", make.customerWithoutMethod())
                .replace("MONTH", month)
                .replace("YEAR", year)
                .split(" ");
        assertRefused(PATH, code == null ? "" : code, param, given);
    }
}
