package dev.portico.sandbox.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.SandboxHttp.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SubscriptionUpdateTests {

    private Bench bench;
    private String customer;
    private String ten = "";

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
        customer = bench.make.customer("pm_card_visa");
        ten = bench.price(1_000);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void aDiscountForOnceIsGoneWhenAnInvoiceHasUsedIt() {
        String coupon = bench.make.coupon("percent_off=25", "duration=once");
        String subscription = bench.subscription(customer, false, ten);
        bench.update(subscription, "discounts[0][coupon]=" + coupon);
        assertThat(bench.get("/v1/coupons/" + coupon).path("times_redeemed").asLong())
                .isEqualTo(1);
        assertThat(bench.preview(subscription).path("total").asLong()).isEqualTo(750);
        bench.update(subscription, "billing_cycle_anchor=now", "proration_behavior=none");
        assertThat(bench.latest(subscription).path("amount_paid").asLong()).isEqualTo(750);
        assertThat(bench.subscription(subscription).path("discounts").isEmpty()).isTrue();
    }

    @Test
    void anAmountOffIsSpreadOverTheLines() {
        String coupon = bench.make.coupon("amount_off=100", "currency=usd", "duration=forever");
        String subscription = bench.subscription(customer, false, ten, bench.price(1_100), bench.price(900));
        bench.update(subscription, "discounts[0][coupon]=" + coupon);
        JsonNode preview = bench.preview(subscription);
        assertThat(preview.path("lines")
                        .path("data")
                        .valueStream()
                        .map(line -> line.at("/discount_amounts/0/amount").asLong())
                        .toList())
                .containsExactly(33L, 37L, 30L);
        assertThat(preview.path("total").asLong()).isEqualTo(2_900);
    }

    @Test
    void discountsAreReplacedAndCleared() {
        String subscription = bench.subscription(customer, false, ten);
        bench.update(subscription, "discounts[0][coupon]=" + bench.make.coupon("percent_off=10", "duration=forever"));
        String first = bench.subscription(subscription).at("/discounts/0").asString();
        bench.update(
                subscription,
                "discounts[0][discount]=" + first,
                "discounts[1][coupon]="
                        + bench.make.coupon("percent_off=50", "duration=repeating", "duration_in_months=2"));
        assertThat(bench.preview(subscription).path("total").asLong()).isEqualTo(450);
        bench.update(subscription, "discounts=");
        assertThat(bench.preview(subscription).path("total").asLong()).isEqualTo(1_000);
    }

    @Test
    void aPromotionCodeIsRedeemedAsOftenAsItMayBe() throws Exception {
        String coupon = bench.make.coupon("percent_off=10", "duration=forever");
        String code = bench.make.code("ONCE", coupon, "max_redemptions=1");
        String subscription = bench.subscription(customer, false, ten);
        bench.update(subscription, "discounts[0][promotion_code]=" + code);
        assertThat(bench.preview(subscription).path("total").asLong()).isEqualTo(900);
        Reply again = bench.tried(subscription, "discounts[0][promotion_code]=" + code);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.error().path("param").asString()).isEqualTo("discounts[0][promotion_code]");
    }

    @Test
    void anotherIntervalBeginsNowAndIsBilledAtOnce() {
        String subscription = bench.subscription(customer, false, ten);
        bench.day(15);
        JsonNode changed = bench.update(subscription, bench.toPrice(subscription, bench.price(10_000, "year")));
        assertThat(Bench.amounts(bench.latest(subscription))).containsExactly(-500L, 10_000L);
        assertThat(changed.path("billing_cycle_anchor").asLong()).isEqualTo(bench.seconds());
        assertThat(changed.at("/items/data/0/current_period_start").asLong()).isEqualTo(bench.seconds());
    }

    @Test
    void flexibleBillingLeavesTheAnchorWhereItIs() {
        String subscription = bench.subscription(customer, true, ten);
        bench.day(15);
        JsonNode changed = bench.update(subscription, bench.toPrice(subscription, bench.price(10_000, "year")));
        assertThat(changed.path("billing_cycle_anchor").asLong()).isEqualTo(Bench.START.getEpochSecond());
        assertThat(changed.at("/items/data/0/current_period_start").asLong()).isEqualTo(bench.seconds());
    }

    @Test
    void aTrialIsEndedWithAnInvoice() {
        String subscription = bench.subscription(customer, false, SubscriptionUpdateTests::onTrial, ten);
        bench.day(10);
        JsonNode changed = bench.update(subscription, "trial_end=now");
        assertThat(changed.path("status").asString()).isEqualTo("active");
        assertThat(changed.path("billing_cycle_anchor").asLong()).isEqualTo(bench.seconds());
        assertThat(bench.latest(subscription).path("amount_paid").asLong()).isEqualTo(1_000);
    }

    private static void onTrial(ObjectNode subscription) {
        subscription.put("status", "trialing");
        subscription.put("trial_start", Bench.START.getEpochSecond());
        subscription.put("trial_end", Bench.END.getEpochSecond());
    }

    @Test
    void aCreditIsKeptForTheNextInvoice() {
        String subscription = bench.subscription(customer, false, bench.price(3_000));
        bench.day(15);
        bench.update(subscription, bench.toPrice(subscription, ten, "proration_behavior=always_invoice"));
        assertThat(bench.get("/v1/customers/" + customer).path("balance").asLong())
                .isEqualTo(-1_000);
        assertThat(bench.latest(subscription).path("status").asString()).isEqualTo("paid");
        assertThat(bench.preview(subscription).path("amount_due").asLong()).isZero();
    }

    @Test
    void whatIsTooLittleToChargeIsOwed() {
        String subscription = bench.subscription(customer, false, ten);
        bench.day(15);
        bench.update(
                subscription, bench.toPrice(subscription, bench.price(1_080), "proration_behavior=always_invoice"));
        assertThat(bench.latest(subscription).path("amount_due").asLong()).isZero();
        assertThat(bench.get("/v1/customers/" + customer).path("balance").asLong())
                .isEqualTo(40);
        assertThat(bench.preview(subscription).path("amount_due").asLong()).isEqualTo(1_120);
    }

    @Test
    void anEndIsArrangedAndTakenBack() {
        String subscription = bench.subscription(customer, false, ten);
        JsonNode ending =
                bench.update(subscription, "cancel_at_period_end=true", "cancellation_details[feedback]=too_expensive");
        assertThat(ending.path("cancel_at").asLong()).isEqualTo(Bench.END.getEpochSecond());
        assertThat(ending.at("/cancellation_details/reason").asString()).isEqualTo("cancellation_requested");
        JsonNode staying = bench.update(subscription, "cancel_at_period_end=false");
        assertThat(staying.path("cancel_at").isNull()).isTrue();
        assertThat(staying.path("canceled_at").isNull()).isTrue();
    }

    @Test
    void anEarlyEndCutsThePeriodShort() {
        String subscription = bench.subscription(customer, false, ten);
        long half = Bench.START.getEpochSecond() + 15 * 86_400;
        JsonNode ending = bench.update(subscription, "cancel_at=" + half);
        assertThat(ending.at("/items/data/0/current_period_end").asLong()).isEqualTo(half);
        assertThat(bench.waiting(customer)).containsExactly(-500L);
        assertThat(bench.update(subscription, "cancel_at=")
                        .at("/items/data/0/current_period_end")
                        .asLong())
                .isEqualTo(Bench.END.getEpochSecond());
    }

    @Test
    void whatIsCanceledCanOnlyBeDescribed() throws Exception {
        String subscription = bench.subscription(customer, false, ten);
        Reply gone = bench.http.delete("/v1/subscriptions/" + subscription + "?prorate=true&invoice_now=true");
        assertThat(gone.body().path("status").asString()).isEqualTo("canceled");
        assertThat(bench.latest(subscription).path("total").asLong()).isEqualTo(-1_000);
        bench.update(subscription, "cancellation_details[comment]=Bye");
        Reply reply = bench.tried(subscription, "cancel_at_period_end=true");
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void itemsThatCannotBeAreRefused() throws Exception {
        String subscription = bench.subscription(customer, false, ten);
        String item = "items[0][id]=" + bench.item(subscription, 0);
        String euro = bench.make.price(bench.make.product("Euro"), 100, "eur", "month");
        String old = bench.price(700);
        bench.make.post("/v1/prices/" + old, "active=false");
        assertRefused(subscription, "items[0][price]", item, "items[0][price]=" + euro);
        assertRefused(subscription, "items[0][price]", item, "items[0][price]=" + old);
        assertRefused(subscription, "items[0][price]", item, "items[0][price]=price_none");
        assertRefused(subscription, "items[0][quantity]", item, "items[0][quantity]=-1");
        assertRefused(subscription, "items", item, "items[0][deleted]=true");
        assertRefused(subscription, "items", "items[0][price]=" + bench.price(5, "year"));
        assertRefused(subscription, "proration_date", item, "items[0][quantity]=2", "proration_date=1");
    }

    private void assertRefused(String subscription, String param, String... parameters) throws Exception {
        Reply reply = bench.tried(subscription, parameters);
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(400);
        assertThat(reply.error().path("param").asString()).isEqualTo(param);
    }

    @Test
    void nothingIsCollectedWhileCollectionIsPaused() {
        String subscription = bench.subscription(customer, false, ten);
        bench.update(subscription, "pause_collection[behavior]=void");
        bench.day(15);
        bench.update(
                subscription, bench.toPrice(subscription, bench.price(2_000), "proration_behavior=always_invoice"));
        assertThat(bench.latest(subscription).path("status").asString()).isEqualTo("void");
        bench.assertStatus(subscription, "active");
    }

    @Test
    void taxComesOnTop() {
        String rate = bench.make.taxRate(19, false);
        String subscription = bench.subscription(
                customer,
                false,
                node -> node.putArray("default_tax_rates").add(bench.get("/v1/tax_rates/" + rate)),
                ten);
        bench.day(15);
        bench.update(
                subscription, bench.toPrice(subscription, bench.price(2_000), "proration_behavior=always_invoice"));
        JsonNode invoice = bench.latest(subscription);
        assertThat(invoice.path("total").asLong()).isEqualTo(595);
        assertThat(invoice.path("total_excluding_tax").asLong()).isEqualTo(500);
    }
}
