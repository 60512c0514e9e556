package dev.portico.sandbox.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The examples with which Stripe's pages explain prorations, to the cent. */
class WorkedExamplesTests {

    private Bench bench;
    private String customer;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
        customer = bench.make.customer("pm_card_visa");
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tenToTwentyHalfWayGivesFiveBackAndTakesTen(boolean flexible) {
        String subscription = bench.subscription(customer, flexible, bench.price(1_000));
        bench.day(15);
        bench.update(subscription, bench.toPrice(subscription, bench.price(2_000)));
        assertThat(bench.waiting(customer)).containsExactly(1_000L, -500L);
        assertThat(bench.preview(subscription).path("total").asLong()).isEqualTo(2_500);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tenToTwentyHalfWayTakesFiveAtOnceWhereItIsInvoiced(boolean flexible) {
        String subscription = bench.subscription(customer, flexible, bench.price(1_000));
        bench.day(15);
        bench.update(
                subscription, bench.toPrice(subscription, bench.price(2_000), "proration_behavior=always_invoice"));
        JsonNode invoice = bench.latest(subscription);
        assertThat(Bench.amounts(invoice)).containsExactly(1_000L, -500L);
        assertThat(invoice.path("amount_paid").asLong()).isEqualTo(500);
        assertThat(invoice.path("billing_reason").asString()).isEqualTo("subscription_update");
        assertThat(bench.waiting(customer)).isEmpty();
        assertThat(bench.preview(subscription).path("total").asLong()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aHundredToTwoHundredOnDayFifteenMakesTheNextRenewalTwoHundredAndFifty(boolean flexible) {
        String subscription = bench.subscription(customer, flexible, bench.price(10_000));
        bench.day(15);
        bench.update(subscription, bench.toPrice(subscription, bench.price(20_000)));
        assertThat(bench.preview(subscription).path("total").asLong()).isEqualTo(25_000);
    }

    @ParameterizedTest
    @CsvSource({"false, -667, 333, -334", "true, -333, 333, 0"})
    void whatWasNeverDebitedIsCreditedInClassicModeOnly(boolean flexible, long credit, long debit, long total) {
        String ten = bench.price(1_000);
        String subscription = bench.subscription(customer, flexible, ten);
        bench.day(10);
        bench.update(subscription, bench.toPrice(subscription, bench.price(2_000), "proration_behavior=none"));
        bench.day(20);
        bench.update(subscription, bench.toPrice(subscription, ten, "proration_behavior=always_invoice"));
        JsonNode invoice = bench.latest(subscription);
        assertThat(Bench.amounts(invoice)).containsExactly(debit, credit);
        assertThat(invoice.path("total").asLong()).isEqualTo(total);
        assertThat(invoice.path("status").asString()).isEqualTo("paid");
        assertThat(bench.get("/v1/customers/" + customer).path("balance").asLong())
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"false, -250", "true, -417"})
    void anAmountOffIsTakenWholeInClassicModeAndSpreadInFlexible(boolean flexible, long credit) {
        String coupon = bench.make.coupon("amount_off=500", "currency=usd", "duration=forever");
        String subscription = bench.subscription(customer, flexible, bench.price(1_000), bench.price(2_000));
        bench.update(subscription, "discounts[0][coupon]=" + coupon);
        bench.day(30);
        String discounted = bench.subscription(
                customer,
                flexible,
                node -> node.set(
                        "discounts",
                        bench.subscription(subscription).path("discounts").deepCopy()),
                bench.price(1_000),
                bench.price(2_000));
        bench.day(15);
        bench.update(discounted, "items[0][id]=" + bench.item(discounted, 0), "items[0][deleted]=true");
        assertThat(bench.waiting(customer)).containsExactly(credit);
    }

    @Test
    void aCreditOfFlexibleModeNamesWhatItCreditsAndNeverTwice() {
        String subscription = bench.subscription(customer, true, bench.price(1_000));
        bench.day(10);
        bench.update(subscription, bench.toPrice(subscription, bench.price(2_000)));
        bench.day(20);
        bench.update(subscription, bench.toPrice(subscription, bench.price(3_000)));
        assertThat(bench.waiting(customer)).containsExactly(1_000L, -667L, 1_333L, -667L);
        JsonNode credits = bench.get("/v1/invoiceitems?customer=" + customer).path("data");
        assertThat(credits.path(1).at("/proration_details/credited_items/type").asString())
                .isEqualTo("invoice_item");
        assertThat(credits.path(3).at("/proration_details/credited_items/type").asString())
                .isEqualTo("invoice_line_items");
    }
}
