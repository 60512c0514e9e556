package dev.portico.sandbox.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.Making;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PreviewTests {

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
    @CsvSource({
        "false, 2000, month, proration_behavior=always_invoice",
        "true, 2000, month, proration_behavior=always_invoice",
        "false, 500, month, proration_behavior=always_invoice",
        "false, 9000, year, proration_behavior=create_prorations",
        "true, 9000, year, proration_behavior=create_prorations",
        "false, 9000, year, proration_behavior=none",
        "false, 2000, month, billing_cycle_anchor=now",
        "false, 2000, month, items[0][quantity]=7&proration_behavior=always_invoice"
    })
    void showsWhatTheUpdateInvoices(boolean flexible, long amount, String interval, String more) {
        String subscription = bench.subscription(customer, flexible, bench.price(1_000));
        bench.day(11);
        String[] parameters = bench.toPrice(
                subscription,
                bench.price(amount, interval),
                ("proration_date=" + (bench.seconds() - 777) + "&" + more).split("&"));
        JsonNode preview = bench.preview(subscription, parameters);
        bench.update(subscription, parameters);
        JsonNode invoice = bench.latest(subscription);
        assertThat(shown(preview)).isEqualTo(shown(invoice));
        assertThat(preview.path("total")).isEqualTo(invoice.path("total"));
        assertThat(preview.path("amount_due")).isEqualTo(invoice.path("amount_due"));
        assertThat(preview.path("id").asString()).startsWith("upcoming_in_");
    }

    private static List<String> shown(JsonNode invoice) {
        return invoice.path("lines")
                .path("data")
                .valueStream()
                .map(line -> line.path("description").asString() + line.path("amount") + line.path("period"))
                .toList();
    }

    @Test
    void showsTheNextRenewalWithWhatWaitsForIt() {
        String subscription = bench.subscription(customer, false, bench.price(1_000));
        bench.day(15);
        JsonNode preview = bench.preview(subscription, bench.toPrice(subscription, bench.price(2_000)));
        assertThat(Bench.amounts(preview)).containsExactly(1_000L, -500L, 2_000L);
        assertThat(preview.path("lines")
                        .path("data")
                        .path(2)
                        .path("period")
                        .path("start")
                        .asLong())
                .isEqualTo(Bench.END.getEpochSecond());
        assertThat(bench.waiting(customer)).isEmpty();
    }

    @Test
    void leavesProrationsOutOfWhatRecurs() {
        String subscription = bench.subscription(customer, false, bench.price(1_000));
        bench.day(15);
        String[] parameters = Bench.previewed(subscription, bench.toPrice(subscription, bench.price(2_000)));
        String[] recurring = Arrays.copyOf(parameters, parameters.length + 1);
        recurring[parameters.length] = "preview_mode=recurring";
        assertThat(Bench.amounts(bench.make.post("/v1/invoices/create_preview", recurring)))
                .containsExactly(2_000L);
    }

    @Test
    void showsTheNextPhaseOfASchedule() {
        String subscription = bench.subscription(customer, false, bench.price(1_000));
        JsonNode schedule = bench.make.post("/v1/subscription_schedules", "from_subscription=" + subscription);
        String phase = schedule.at("/phases/0/items/0/price").asString();
        bench.make.post(
                "/v1/subscription_schedules/" + schedule.path("id").asString(),
                "phases[0][items][0][price]=" + phase,
                "phases[0][start_date]=" + Bench.START.getEpochSecond(),
                "phases[0][end_date]=" + Bench.END.getEpochSecond(),
                "phases[1][items][0][price]=" + bench.price(12_000, "year"),
                "phases[1][proration_behavior]=none",
                "phases[1][duration][interval]=year",
                "phases[1][duration][interval_count]=1");
        JsonNode line = bench.preview(subscription).at("/lines/data/0");
        assertThat(line.path("amount").asLong()).isEqualTo(12_000);
        assertThat(line.at("/period/end").asLong() - line.at("/period/start").asLong())
                .isEqualTo(365 * 86_400);
    }

    @Test
    void keepsNothing() {
        String coupon = bench.make.coupon("percent_off=50", "duration=once");
        String subscription = bench.subscription(customer, false, bench.price(1_000));
        JsonNode before = bench.subscription(subscription);
        JsonNode preview = bench.preview(
                subscription,
                "discounts[0][coupon]=" + coupon,
                "items[0][id]=" + bench.item(subscription, 0),
                "items[0][quantity]=3");
        assertThat(preview.path("total_discount_amounts").path(0).path("amount").asLong())
                .isEqualTo(1_500);
        assertThat(bench.subscription(subscription)).isEqualTo(before);
        assertThat(bench.get("/v1/coupons/" + coupon).path("times_redeemed").asLong())
                .isZero();
    }

    @Test
    void saysWhereNothingIsDue() throws Exception {
        String subscription = bench.subscription(customer, false, bench.price(1_000));
        bench.update(subscription, "cancel_at_period_end=true");
        var reply = bench.http.post("/v1/invoices/create_preview", Making.form("subscription=" + subscription));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.error().path("code").asString()).isEqualTo("invoice_upcoming_none");
    }
}
