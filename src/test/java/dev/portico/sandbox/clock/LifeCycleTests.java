package dev.portico.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What time does to a subscription on a test clock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeCycleTests {

    private static final Instant START = Instant.parse("2027-01-31T12:00:00Z");
    private static final Duration COLLECTED = Duration.ofHours(2);

    private LivingWorld world;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        world = new LivingWorld(folder, InstantSource.system());
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    private ClockedSubscription begin(String method, String... more) {
        return ClockedSubscription.begin(world, START, method, more);
    }

    private static Instant month(int number) {
        return START.atZone(ZoneOffset.UTC).plusMonths(number).toInstant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void renewsEachMonthOnItsLastDay(String mode) throws Exception {
        ClockedSubscription subscription = begin("pm_card_visa", "billing_mode[type]=" + mode);
        for (int month = 1; month <= 24; month++) {
            assertThat(subscription.periodEnd()).isEqualTo(month(month));
            subscription.moveTo(month(month).plus(COLLECTED));
        }
        assertThat(subscription.status()).isEqualTo("active");
        assertThat(subscription.invoices()).hasSize(25).allSatisfy(invoice -> {
            assertThat(invoice.path("status").asString()).isEqualTo("paid");
            assertThat(invoice.path("amount_paid").asInt()).isEqualTo(ClockedSubscription.PRICE);
        });
    }

    @Test
    void draftsTheRenewalAnHourBeforeItIsPaid() throws Exception {
        ClockedSubscription subscription = begin("pm_card_visa");
        subscription.moveTo(month(1));
        JsonNode draft = subscription.invoices().get(0);
        assertThat(draft.path("status").asString()).isEqualTo("draft");
        assertThat(draft.path("billing_reason").asString()).isEqualTo("subscription_cycle");
        subscription.moveTo(month(1).plus(COLLECTED));
        assertThat(world.events(draft.path("id").asString()))
                .containsSubsequence("invoice.created", "invoice.finalized", "invoice.paid");
    }

    @Test
    void triesFourTimesToCollectWhatIsPastDue() throws Exception {
        ClockedSubscription subscription = begin("pm_card_chargeCustomerFail", "trial_period_days=7");
        Instant end = START.plus(Duration.ofDays(7));
        subscription.moveTo(end.plus(COLLECTED));
        assertThat(subscription.status()).isEqualTo("past_due");
        assertThat(subscription.invoices().get(0).path("attempt_count").asInt()).isEqualTo(1);
        subscription.moveTo(end.plus(Duration.ofDays(20)));
        JsonNode invoice = subscription.invoices().get(0);
        assertThat(invoice.path("attempt_count").asInt()).isEqualTo(4);
        assertThat(invoice.path("next_payment_attempt").isNull()).isTrue();
        assertThat(subscription.status()).isEqualTo("past_due");
    }

    @Test
    void tellsOfTheEndOfATrialAndBillsIt() throws Exception {
        ClockedSubscription subscription = begin("pm_card_visa", "trial_period_days=7");
        subscription.moveTo(START.plus(Duration.ofDays(5)));
        assertThat(subscription.events()).contains("customer.subscription.trial_will_end");
        assertThat(subscription.status()).isEqualTo("trialing");
        subscription.moveTo(START.plus(Duration.ofDays(7)).plus(COLLECTED));
        assertThat(subscription.status()).isEqualTo("active");
        assertThat(subscription.invoices().get(0).path("amount_paid").asInt()).isEqualTo(ClockedSubscription.PRICE);
    }

    @ParameterizedTest
    @CsvSource({"pause, paused, paused", "cancel, canceled, deleted", "create_invoice, past_due, updated"})
    void endsATrialWithoutAMethodAsItIsSet(String setting, String status, String event) throws Exception {
        ClockedSubscription subscription =
                begin("", "trial_period_days=7", "trial_settings[end_behavior][missing_payment_method]=" + setting);
        subscription.moveTo(START.plus(Duration.ofDays(7)).plus(COLLECTED));
        assertThat(subscription.status()).isEqualTo(status);
        assertThat(subscription.events()).contains("customer.subscription." + event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void cancelsAtTheEndOfThePeriodWithoutAnotherInvoice(String mode) throws Exception {
        ClockedSubscription subscription = begin("pm_card_visa", "billing_mode[type]=" + mode);
        subscription.update("cancel_at_period_end=true");
        subscription.moveTo(month(1).plus(COLLECTED));
        JsonNode ended = subscription.now();
        assertThat(ended.path("status").asString()).isEqualTo("canceled");
        assertThat(ended.path("ended_at").asLong()).isEqualTo(month(1).getEpochSecond());
        assertThat(ended.path("canceled_at").asLong()).isEqualTo(START.getEpochSecond());
        assertThat(subscription.invoices()).hasSize(1);
        assertThat(subscription.events()).endsWith("customer.subscription.deleted");
    }

    @Test
    void dropsAPendingUpdateThatIsNotPaidInTime() throws Exception {
        ClockedSubscription subscription = begin("pm_card_visa");
        String failing = world.make.method(subscription.customer(), "pm_card_chargeCustomerFail");
        subscription.update("default_payment_method=" + failing);
        String dearer = world.make.price(subscription.product(), 5000, "eur", "month");
        JsonNode pending = subscription.update(
                "items[0][id]=" + subscription.item().path("id").asString(),
                "items[0][price]=" + dearer,
                "proration_behavior=always_invoice",
                "payment_behavior=pending_if_incomplete");
        assertThat(pending.path("pending_update").isObject()).isTrue();
        subscription.moveTo(START.plus(Duration.ofHours(24)));
        assertThat(subscription.now().path("pending_update").isNull()).isTrue();
        assertThat(subscription.invoices().get(0).path("status").asString()).isEqualTo("void");
        assertThat(subscription.events()).contains("customer.subscription.pending_update_expired");
    }

    @Test
    void refusesToMoveAClockBackOrTooFar() throws Exception {
        ClockedSubscription subscription = begin("pm_card_visa");
        String path = "/v1/test_helpers/test_clocks/" + subscription.clock() + "/advance";
        world.refused(path, "frozen_time=" + START.getEpochSecond());
        world.refused(path, "frozen_time=" + month(3).getEpochSecond());
        assertThat(world.post(path, "frozen_time=" + month(2).getEpochSecond())
                        .path("status")
                        .asString())
                .isEqualTo("advancing");
        assertThat(world.get("/v1/test_helpers/test_clocks/" + subscription.clock())
                        .path("status")
                        .asString())
                .isEqualTo("ready");
    }

    @Test
    void hidesWhatIsOnAClockFromListsThatDoNotAskForIt() throws Exception {
        ClockedSubscription subscription = begin("pm_card_visa");
        Map<String, String> asked = Map.of(
                "/v1/customers", "test_clock=" + subscription.clock(),
                "/v1/subscriptions", "test_clock=" + subscription.clock(),
                "/v1/invoices", "customer=" + subscription.customer());
        for (Map.Entry<String, String> list : asked.entrySet()) {
            assertThat(world.get(list.getKey() + "?limit=100").path("data"))
                    .allSatisfy(object ->
                            assertThat(object.path("test_clock").isNull()).isTrue());
            assertThat(world.get(list.getKey() + "?" + list.getValue()).path("data"))
                    .hasSize(1);
        }
        assertThat(world.http
                        .delete("/v1/test_helpers/test_clocks/" + subscription.clock())
                        .status())
                .isEqualTo(200);
        assertThat(world.http.get("/v1/customers/" + subscription.customer()).status())
                .isEqualTo(404);
    }
}
