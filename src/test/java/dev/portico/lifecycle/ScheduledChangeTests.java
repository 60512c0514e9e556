package dev.portico.lifecycle;

import static dev.portico.lifecycle.Life.code;
import static dev.portico.lifecycle.Life.minor;
import static dev.portico.lifecycle.Lives.DEFERRING;
import static dev.portico.lifecycle.Lives.DEFERRING_INTERVALS;
import static dev.portico.lifecycle.Lives.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Downgrades that wait for the end of the period, and what then becomes of them. */
@ServerTest
class ScheduledChangeTests {

    private static final List<String> PORTAL = List.of(DEFERRING, DEFERRING_INTERVALS);
    private static final Instant FEBRUARY = Instant.parse("2027-02-28T10:00:00Z");
    private static final Instant MARCH = Instant.parse("2027-03-31T10:00:00Z");
    private static final String ONE = ", quantity: 1";

    private final Lives lives;

    ScheduledChangeTests(Portico portico, Environment environment) {
        this.lives = new Lives(portico, environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void fewerComeAtTheEndOfThePeriodAndEverythingIsUnlockedAgain(String mode) {
        Life life = lives.monthly("pm_card_visa", PORTAL, "billing_mode[type]=" + mode);
        life.moveTo(START.plus(Duration.ofDays(10)));
        JsonNode preview = life.preview(ONE);

        JsonNode update = life.update(ONE, preview);

        assertPromise(update, preview, FEBRUARY);
        Sight waiting = life.look();
        assertThat(waiting.quantity()).isEqualTo(2);
        assertScheduled(waiting, life.catalogue().month(), 1, FEBRUARY);
        assertThat(waiting.upcoming()).isEqualTo(minor(preview, "dueAtRenewal")).isEqualTo(Lives.MONTHLY);
        life.renewAsTold(waiting);
        Sight changed = life.look();
        assertThat(changed.quantity()).isOne();
        assertThat(changed.price()).isEqualTo(life.catalogue().month());
        assertThat(changed.time("currentPeriodEnd")).isEqualTo(MARCH);
        assertUnlocked(changed);
        assertThat(changed.upcoming()).isEqualTo(Lives.MONTHLY);
        life.renewAsTold(changed);
        assertUnlocked(life.look());
        assertThat(life.stripe().path("schedule").isNull()).isTrue();
        assertThat(life.update(", quantity: 4").path("userErrors")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void aShorterIntervalComesAtTheEndOfThePeriod(String mode) {
        Life life = lives.yearly("pm_card_visa", PORTAL, "billing_mode[type]=" + mode);
        Instant end = Instant.parse("2028-01-31T10:00:00Z");
        String wish = ", price: \"%s\"".formatted(life.catalogue().month());
        JsonNode preview = life.preview(wish);

        JsonNode update = life.update(wish, preview);

        assertPromise(update, preview, end);
        Sight waiting = life.look();
        assertThat(waiting.price()).isEqualTo(life.catalogue().year());
        assertScheduled(waiting, life.catalogue().month(), 2, end);
        assertThat(waiting.upcoming()).isEqualTo(minor(preview, "dueAtRenewal")).isEqualTo(2 * Lives.MONTHLY);
        life.renewAsTold(waiting);
        Sight changed = life.look();
        assertThat(changed.price()).isEqualTo(life.catalogue().month());
        assertThat(changed.quantity()).isEqualTo(2);
        assertThat(changed.text("currentPeriodEnd"))
                .isEqualTo(preview.at("/period/end").asString());
        assertUnlocked(changed);
        life.renewAsTold(changed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void whatIsUndoneLeavesEverythingAsItWas(String mode) {
        Life life = lives.monthly("pm_card_visa", PORTAL, "billing_mode[type]=" + mode);
        Sight before = life.look();
        JsonNode stripe = life.stripe();
        life.update(ONE);

        JsonNode undone = life.giveUpScheduled();

        assertThat(undone.path("userErrors")).isEmpty();
        assertThat(life.look()).isEqualTo(before);
        assertThat(life.stripe()).isEqualTo(stripe);
        assertThat(life.giveUpScheduled().at("/userErrors/0/reasons/0/code").asString())
                .isEqualTo("NO_SCHEDULED_CHANGE");
        life.renewAsTold(before);
        assertThat(life.look().quantity()).isEqualTo(2);
    }

    @Test
    void whileItWaitsNothingElseIsPossibleButToUndoIt() {
        Life life = lives.monthly("pm_card_visa", PORTAL);
        life.update(ONE);
        ObjectNode stripe = (ObjectNode) life.stripe();

        for (JsonNode refused : List.of(life.update(", quantity: 5"), life.cancel(""), life.preview(", quantity: 5"))) {
            assertThat(code(refused)).isEqualTo("NOT_ELIGIBLE");
            assertThat(refused.at("/userErrors/0/reasons/0/code").asString()).isEqualTo("SCHEDULED_UPDATE");
        }
        assertThat(life.look().reasons("renew")).contains("SCHEDULED_UPDATE");
        assertThat(life.stripe()).isEqualTo(stripe);
    }

    @Test
    void whatCameAboutCanBeCancelledWhileItsScheduleStillRuns() {
        Life life = lives.monthly("pm_card_visa", PORTAL);
        life.update(ONE);
        life.passTo(FEBRUARY);

        JsonNode cancel = life.cancel("");

        assertThat(cancel.path("userErrors")).isEmpty();
        assertThat(life.look().time("cancelAt")).isEqualTo(MARCH);
        life.passTo(MARCH);
        assertThat(life.look().status()).isEqualTo("CANCELED");
        assertThat(life.invoices()).hasSize(2);
    }

    @Test
    void whatTheBusinessPlansIsToldAndIsNotTheCustomersToUndo() {
        Life life = lives.monthly("pm_card_visa", PORTAL);
        life.update(ONE);
        String schedule = life.stripe().path("schedule").asString();
        lives.make.post("/v1/subscription_schedules/" + schedule, "metadata[portico_customer_change]=");

        Sight seen = life.look();

        assertThat(seen.scheduled().path("byCustomer").asBoolean()).isFalse();
        assertThat(seen.reasons("cancelScheduledChange")).containsExactly("SCHEDULED_UPDATE");
        assertThat(life.giveUpScheduled().at("/userErrors/0/reasons/0/code").asString())
                .isEqualTo("SCHEDULED_UPDATE");
    }

    @Test
    void whatCannotWaitBecauseItIsAnotherProductComesAtOnceAndSaysSo() {
        Life life = lives.monthly("pm_card_visa", PORTAL);
        String wish = ", price: \"%s\"".formatted(life.catalogue().elsewhere());

        JsonNode update = life.update(wish);

        assertThat(update.path("userErrors")).isEmpty();
        assertThat(update.path("takesEffect").asString()).isEqualTo("NOW");
        assertThat(life.look().price()).isEqualTo(life.catalogue().elsewhere());
        assertThat(life.look().has("scheduledChange")).isFalse();
        life.renewAsTold(life.look());
    }

    private static void assertPromise(JsonNode update, JsonNode preview, Instant end) {
        assertThat(update.path("userErrors")).isEmpty();
        assertThat(minor(preview, "dueNow")).isZero();
        for (JsonNode said : List.of(update, preview)) {
            assertThat(said.path("takesEffect").asString()).isEqualTo("PERIOD_END");
            assertThat(Sight.toInstant(said.path("effectiveAt"))).isEqualTo(end);
        }
    }

    private static void assertScheduled(Sight seen, String price, long quantity, Instant at) {
        assertThat(seen.scheduled().at("/price/id").asString()).isEqualTo(price);
        assertThat(seen.scheduled().path("quantity").asLong()).isEqualTo(quantity);
        assertThat(Sight.toInstant(seen.scheduled().path("takesEffectAt"))).isEqualTo(at);
        assertThat(seen.scheduled().path("byCustomer").asBoolean()).isTrue();
        assertThat(seen.allows("cancelScheduledChange")).isTrue();
    }

    private static void assertUnlocked(Sight seen) {
        assertThat(seen.has("scheduledChange")).isFalse();
        assertThat(List.of("update", "changePrice", "changeQuantity", "cancel")).allMatch(seen::allows);
    }
}
