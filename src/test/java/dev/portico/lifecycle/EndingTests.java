package dev.portico.lifecycle;

import static dev.portico.lifecycle.Lives.CANCELING_AT_ONCE;
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

/** Cancellations, until they have come about or were taken back. */
@ServerTest
class EndingTests {

    private static final Instant FEBRUARY = Instant.parse("2027-02-28T10:00:00Z");

    private final Lives lives;

    EndingTests(Portico portico, Environment environment) {
        this.lives = new Lives(portico, environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void whatIsCancelledEndsWhenItSaysAndCostsNothingMore(String mode) {
        Life life = lives.monthly("pm_card_visa", List.of(), "billing_mode[type]=" + mode);
        life.moveTo(START.plus(Duration.ofDays(10)));

        JsonNode cancel = life.cancel("");

        assertThat(cancel.path("takesEffect").asString()).isEqualTo("PERIOD_END");
        assertThat(Sight.toInstant(cancel.path("endsAt"))).isEqualTo(FEBRUARY);
        Sight leaving = life.look();
        assertThat(leaving.status()).isEqualTo("ACTIVE");
        assertThat(leaving.time("cancelAt")).isEqualTo(FEBRUARY);
        assertThat(leaving.time("canceledAt")).isEqualTo(life.now());
        assertThat(leaving.allows("renew")).isTrue();
        assertThat(leaving.upcoming()).isEqualTo(-1);
        life.moveTo(FEBRUARY.minusSeconds(1));
        assertThat(life.look().status()).isEqualTo("ACTIVE");
        life.passTo(FEBRUARY);
        Sight ended = life.look();
        assertThat(ended.status()).isEqualTo("CANCELED");
        assertThat(ended.time("endedAt")).isEqualTo(FEBRUARY);
        assertThat(life.invoices()).hasSize(1);
        assertThat(life.renew().at("/userErrors/0/reasons/0/code").asString()).isEqualTo("TERMINAL_STATUS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void whatIsTakenBackGoesOnAsBefore(String mode) {
        Life life = lives.monthly("pm_card_visa", List.of(), "billing_mode[type]=" + mode);
        Sight before = life.look();
        JsonNode stripe = life.stripe();
        life.cancel("");
        life.moveTo(FEBRUARY.minusSeconds(60));

        assertThat(life.renew().path("userErrors")).isEmpty();

        assertThat(life.look().seen()).isEqualTo(before.seen());
        assertThat(life.stripe()).isEqualTo(stripe);
        assertThat(life.renew().at("/userErrors/0/reasons/0/code").asString()).isEqualTo("NOT_CANCELING");
        life.renewAsTold(before);
        assertThat(life.look().status()).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void whatIsCancelledAtOnceIsOver(String mode) {
        Life life = lives.monthly("pm_card_visa", List.of(CANCELING_AT_ONCE), "billing_mode[type]=" + mode);
        life.moveTo(START.plus(Duration.ofDays(10)));

        JsonNode cancel = life.cancel("");

        assertThat(cancel.path("takesEffect").asString()).isEqualTo("NOW");
        assertThat(Sight.toInstant(cancel.path("endsAt"))).isEqualTo(life.now());
        Sight ended = life.look();
        assertThat(ended.status()).isEqualTo("CANCELED");
        assertThat(ended.time("endedAt")).isEqualTo(life.now());
        life.passTo(FEBRUARY);
        assertThat(life.look().seen()).isEqualTo(ended.seen());
        assertThat(life.invoices()).hasSize(1);
    }

    @Test
    void aDateThatTheBusinessSetIsToldAndIsNotTheCustomersToTakeBack() {
        Life life = lives.monthly("pm_card_visa", List.of(), "billing_mode[type]=flexible");
        Instant end = START.plus(Duration.ofDays(50));
        lives.make.post(
                "/v1/subscriptions/" + life.subscription(),
                "cancel_at=" + end.getEpochSecond(),
                "proration_behavior=none");

        Sight seen = life.look();

        assertThat(seen.time("cancelAt")).isEqualTo(end);
        assertThat(seen.reasons("renew")).containsExactly("FIXED_END_DATE");
        assertThat(life.renew().at("/userErrors/0/reasons/0/code").asString()).isEqualTo("FIXED_END_DATE");
        life.renewAsTold(seen);
        life.passTo(end);
        assertThat(life.look().time("endedAt")).isEqualTo(end);
    }
}
