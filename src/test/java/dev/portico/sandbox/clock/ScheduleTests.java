package dev.portico.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A change that waits for the end of the period. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleTests {

    private static final Instant START = Instant.parse("2027-01-15T12:00:00Z");
    private static final int CHEAPER = 400;

    private LivingWorld world;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        world = new LivingWorld(folder, InstantSource.system());
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    /** A subscription with its schedule, and a price to change to. */
    private record Scheduled(ClockedSubscription subscription, String id, String cheaper) {

        String path() {
            return "/v1/subscription_schedules/" + id;
        }

        JsonNode downgrade() throws Exception {
            JsonNode price = subscription.item().path("price").path("id");
            return subscription
                    .world()
                    .make
                    .post(
                            path(),
                            "end_behavior=release",
                            "proration_behavior=none",
                            "phases[0][start_date]=" + START.getEpochSecond(),
                            "phases[0][end_date]=" + month(1).getEpochSecond(),
                            "phases[0][items][0][price]=" + price.asString(),
                            "phases[0][items][0][quantity]=1",
                            "phases[1][items][0][price]=" + cheaper,
                            "phases[1][items][0][quantity]=2",
                            "phases[1][proration_behavior]=none",
                            "phases[1][duration][interval]=month");
        }
    }

    private Scheduled begin() {
        ClockedSubscription subscription = ClockedSubscription.begin(world, START, "pm_card_visa");
        String cheaper = world.make.price(subscription.product(), CHEAPER, "eur", "month");
        JsonNode schedule = world.make.post("/v1/subscription_schedules", "from_subscription=" + subscription.id());
        return new Scheduled(subscription, schedule.path("id").asString(), cheaper);
    }

    private static Instant month(int number) {
        return START.atZone(ZoneOffset.UTC).plusMonths(number).toInstant();
    }

    @Test
    void downgradesAtTheEndOfThePeriodAndLetsGoAfterwards() throws Exception {
        Scheduled scheduled = begin();
        ClockedSubscription subscription = scheduled.subscription();
        assertThat(scheduled.downgrade().path("phases")).hasSize(2);
        assertThat(subscription.now().path("schedule").asString()).isEqualTo(scheduled.id());
        assertThat(subscription.invoices()).hasSize(1);
        subscription.moveTo(month(1).plus(Duration.ofHours(2)));
        assertThat(subscription.item().path("price").path("id").asString()).isEqualTo(scheduled.cheaper());
        assertThat(subscription.invoices()).hasSize(2);
        assertThat(subscription.invoices().get(0).path("amount_paid").asInt()).isEqualTo(2 * CHEAPER);
        subscription.moveTo(month(2).plus(Duration.ofHours(2)));
        assertThat(subscription.now().path("schedule").isNull()).isTrue();
        JsonNode released = world.get(scheduled.path());
        assertThat(released.path("status").asString()).isEqualTo("released");
        assertThat(released.path("released_subscription").asString()).isEqualTo(subscription.id());
        assertThat(subscription.invoices().get(0).path("amount_paid").asInt()).isEqualTo(2 * CHEAPER);
        assertThat(world.events(scheduled.id()))
                .containsExactly(
                        "subscription_schedule.created",
                        "subscription_schedule.updated",
                        "subscription_schedule.updated",
                        "subscription_schedule.released");
    }

    @Test
    void changesNothingOnceItIsReleased() throws Exception {
        Scheduled scheduled = begin();
        ClockedSubscription subscription = scheduled.subscription();
        scheduled.downgrade();
        world.post(scheduled.path() + "/release", "");
        subscription.moveTo(month(1).plus(Duration.ofHours(2)));
        assertThat(subscription.invoices().get(0).path("amount_paid").asInt()).isEqualTo(ClockedSubscription.PRICE);
        world.refused(scheduled.path() + "/release", "");
        world.refused(scheduled.path(), "metadata[a]=b");
    }

    @Test
    void endsWithItsSubscription() throws Exception {
        Scheduled scheduled = begin();
        ClockedSubscription subscription = scheduled.subscription();
        world.http.delete("/v1/subscriptions/" + subscription.id());
        assertThat(world.get(scheduled.path()).path("status").asString()).isEqualTo("canceled");
    }

    @Test
    void canEndItsSubscription() throws Exception {
        Scheduled scheduled = begin();
        ClockedSubscription subscription = scheduled.subscription();
        assertThat(world.post(scheduled.path() + "/cancel", "").path("status").asString())
                .isEqualTo("canceled");
        assertThat(subscription.status()).isEqualTo("canceled");
    }

    @Test
    void takesASubscriptionAloneAndOnce() throws Exception {
        Scheduled scheduled = begin();
        ClockedSubscription subscription = scheduled.subscription();
        String taken = "from_subscription=" + subscription.id();
        world.refused("/v1/subscription_schedules", taken);
        world.refused("/v1/subscription_schedules", taken + "&end_behavior=release");
        world.refused("/v1/subscription_schedules", "");
    }

    @ParameterizedTest
    @CsvSource({
        "phases[0][start_date]=1&phases[0][end_date]=2, phases[0][start_date]",
        "phases[0][end_date]=2, phases[0][start_date]",
        "phases[0][start_date]=START, phases[0][end_date]",
        "phases[0][start_date]=START&phases[0][end_date]=START, phases[0][end_date]",
        "phases[0][start_date]=START&phases[0][duration][interval]=month, phases[0][items]",
        "phases[0][start_date]=START&phases[0][duration][interval]=month&phases[0][items][0][price]=price_none, phases[0][items][0][price]",
        "end_behavior=none, end_behavior",
    })
    void refusesPhasesThatMakeNoSense(String form, String param) throws Exception {
        Scheduled scheduled = begin();
        String start = String.valueOf(START.getEpochSecond());
        assertThat(world.refused(scheduled.path(), form.replace("START", start))
                        .path("param")
                        .asString())
                .isEqualTo(param);
    }
}
