package dev.portico.sandbox.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What becomes of an upgrade whose payment does not succeed at once. */
class PaymentBehaviorTests {

    private static final String DECLINING = "pm_card_chargeCustomerFail";
    private static final String AUTHENTICATING = "pm_card_authenticationRequired";

    private Bench bench;
    private String ten = "";
    private String twenty = "";

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
        ten = bench.price(1_000);
        twenty = bench.price(2_000);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private String[] upgrade(String subscription, String behavior) {
        bench.day(15);
        return bench.toPrice(subscription, twenty, "proration_behavior=always_invoice", "payment_behavior=" + behavior);
    }

    private String price(String subscription) {
        return bench.subscription(subscription).at("/items/data/0/price/id").asString();
    }

    private Reply confirm(JsonNode intent, String... more) throws Exception {
        String path = "/v1/payment_intents/" + intent.path("id").asString() + "/confirm";
        String secret =
                Making.form("client_secret=" + intent.path("client_secret").asString());
        return bench.http.post(
                path,
                more.length == 0 ? secret : secret + "&" + Making.form(more),
                "Authorization",
                "Bearer pk_test_any");
    }

    @Test
    void aDeclinedUpgradeWaitsAndGoesWithItsInvoice() throws Exception {
        String subscription = bench.subscription(bench.make.customer(DECLINING), false, ten);
        JsonNode waiting = bench.update(subscription, upgrade(subscription, "pending_if_incomplete"));
        assertThat(waiting.path("status").asString()).isEqualTo("active");
        assertThat(waiting.at("/items/data/0/price/id").asString()).isEqualTo(ten);
        assertThat(waiting.at("/pending_update/subscription_items/0/price/id").asString())
                .isEqualTo(twenty);
        JsonNode invoice = bench.latest(subscription);
        assertThat(invoice.path("status").asString()).isEqualTo("open");
        JsonNode intent = bench.intent(invoice);
        assertThat(intent.path("status").asString()).isEqualTo("requires_payment_method");
        assertThat(intent.at("/last_payment_error/decline_code").asString()).isEqualTo("generic_decline");
        bench.make.post("/v1/invoices/" + invoice.path("id").asString() + "/void");
        assertThat(bench.subscription(subscription).path("pending_update").isNull())
                .isTrue();
        assertThat(price(subscription)).isEqualTo(ten);
        assertThat(bench.intent(invoice).path("status").asString()).isEqualTo("canceled");
    }

    @Test
    void anAuthenticatedUpgradeIsMade() throws Exception {
        String subscription = bench.subscription(bench.make.customer(AUTHENTICATING), true, ten);
        bench.update(subscription, upgrade(subscription, "pending_if_incomplete"));
        JsonNode invoice = bench.latest(subscription);
        JsonNode intent = bench.intent(invoice);
        assertThat(intent.path("status").asString()).isEqualTo("requires_action");
        assertThat(intent.at("/next_action/type").asString()).isEqualTo("use_stripe_sdk");
        assertThat(invoice.at("/confirmation_secret/client_secret")).isEqualTo(intent.path("client_secret"));
        assertThat(price(subscription)).isEqualTo(ten);
        Reply confirmed = confirm(intent);
        assertThat(confirmed.status()).as("%s", confirmed.body()).isEqualTo(200);
        assertThat(confirmed.body().path("status").asString()).isEqualTo("succeeded");
        assertThat(price(subscription)).isEqualTo(twenty);
        assertThat(bench.subscription(subscription).path("pending_update").isNull())
                .isTrue();
        assertThat(bench.latest(subscription).path("status").asString()).isEqualTo("paid");
    }

    @Test
    void anUpgradeWhoseAuthenticationFailsCanBePaidWithAnotherMethod() throws Exception {
        String customer = bench.make.customer(AUTHENTICATING);
        String subscription = bench.subscription(customer, false, ten);
        bench.update(subscription, upgrade(subscription, "pending_if_incomplete"));
        JsonNode intent = bench.intent(bench.latest(subscription));
        Reply failed = confirm(intent, "_sandbox_authentication=fail");
        assertThat(failed.status()).isEqualTo(402);
        assertThat(failed.error().path("code").asString()).isEqualTo("payment_intent_authentication_failure");
        assertThat(price(subscription)).isEqualTo(ten);
        String good = bench.make.method(customer, "pm_card_visa");
        String invoice = bench.latest(subscription).path("id").asString();
        JsonNode paid = bench.make.post("/v1/invoices/" + invoice + "/pay", "payment_method=" + good);
        assertThat(paid.path("status").asString()).isEqualTo("paid");
        assertThat(price(subscription)).isEqualTo(twenty);
    }

    @Test
    void aSecondUpgradeTakesThePlaceOfOneThatWaits() {
        String subscription = bench.subscription(bench.make.customer(DECLINING), false, ten);
        bench.update(subscription, upgrade(subscription, "pending_if_incomplete"));
        String first = bench.latest(subscription).path("id").asString();
        bench.update(subscription, upgrade(subscription, "pending_if_incomplete"));
        assertThat(bench.get("/v1/invoices/" + first).path("status").asString()).isEqualTo("void");
        assertThat(bench.subscription(subscription).path("pending_update").isObject())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({DECLINING + ", card_declined", AUTHENTICATING + ", invoice_payment_intent_requires_action"})
    void anUpgradeThatMustBePaidIsRefusedWhole(String method, String code) throws Exception {
        String subscription = bench.subscription(bench.make.customer(method), false, ten);
        JsonNode before = bench.subscription(subscription);
        Reply reply = bench.tried(subscription, upgrade(subscription, "error_if_incomplete"));
        assertThat(reply.status()).isEqualTo(402);
        assertThat(reply.error().path("code").asString()).isEqualTo(code);
        assertThat(bench.subscription(subscription)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow_incomplete", "default_incomplete"})
    void anUpgradeThatMayBeOwedIsMadeAndOwed(String behavior) throws Exception {
        String customer = bench.make.customer(DECLINING);
        String subscription = bench.subscription(customer, false, ten);
        bench.update(subscription, upgrade(subscription, behavior));
        bench.assertStatus(subscription, "past_due");
        assertThat(price(subscription)).isEqualTo(twenty);
        String invoice = bench.latest(subscription).path("id").asString();
        Reply declined = bench.http.post("/v1/invoices/" + invoice + "/pay", "");
        assertThat(declined.status()).isEqualTo(402);
        assertThat(declined.error().at("/payment_intent/status").asString()).isEqualTo("requires_payment_method");
        String good = bench.make.method(customer, "pm_card_visa");
        bench.make.post("/v1/invoices/" + invoice + "/pay", "payment_method=" + good);
        bench.assertStatus(subscription, "active");
    }

    @Test
    void nothingElseMayWaitForAPayment() throws Exception {
        String subscription = bench.subscription(bench.make.customer(DECLINING), false, ten);
        Reply reply = bench.tried(
                subscription,
                bench.toPrice(subscription, twenty, "payment_behavior=pending_if_incomplete", "metadata[a]=b"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error().path("param").asString()).isEqualTo("metadata");
    }
}
