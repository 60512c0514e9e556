package dev.portico.lifecycle;

import static dev.portico.lifecycle.Life.code;
import static dev.portico.lifecycle.Life.minor;
import static dev.portico.lifecycle.Lives.INVOICING;
import static dev.portico.lifecycle.Lives.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A preview is good for ten minutes of its customer's time. */
@ServerTest
class PreviewAgeTests {

    private static final String FIVE = ", quantity: 5";
    private static final Instant ASKED = START.plus(Duration.ofDays(10));

    private final Lives lives;

    PreviewAgeTests(Portico portico, Environment environment) {
        this.lives = new Lives(portico, environment);
    }

    @Test
    void untilThenWhatWasShownIsPaid() {
        Life life = at(ASKED);
        JsonNode preview = life.preview(FIVE);
        assertThat(Sight.toInstant(preview.path("expiresAt"))).isEqualTo(ASKED.plusSeconds(600));
        assertThat(Sight.toInstant(preview.path("effectiveAt"))).isEqualTo(ASKED);

        life.moveTo(ASKED.plusSeconds(599));
        JsonNode update = life.update(FIVE, preview);

        assertThat(update.path("userErrors")).isEmpty();
        assertThat(minor(update.path("invoice"), "amountPaid")).isEqualTo(minor(preview, "dueNow"));
    }

    @Test
    void fromThenOnItIsShownAnew() {
        Life life = at(ASKED);
        JsonNode preview = life.preview(FIVE);
        JsonNode before = life.stripe();

        life.moveTo(ASKED.plusSeconds(600));
        JsonNode stale = life.update(FIVE, preview);

        assertThat(code(stale)).isEqualTo("PREVIEW_STALE");
        assertThat(life.stripe()).isEqualTo(before);
        JsonNode anew = stale.at("/userErrors/0/preview");
        assertThat(minor(anew, "dueNow")).isPositive();
        JsonNode update = life.update(FIVE, anew);
        assertThat(minor(update.path("invoice"), "amountPaid")).isEqualTo(minor(anew, "dueNow"));
    }

    private Life at(Instant moment) {
        Life life = lives.monthly("pm_card_visa", List.of(INVOICING));
        life.moveTo(moment);
        return life;
    }
}
