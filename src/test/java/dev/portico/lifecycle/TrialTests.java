package dev.portico.lifecycle;

import static dev.portico.lifecycle.Life.minor;
import static dev.portico.lifecycle.Lives.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What becomes of trials. */
@ServerTest
class TrialTests {

    private static final String TRIAL = "trial_period_days=14";
    private static final Instant END = START.plus(Duration.ofDays(14));
    private static final String THREE = ", quantity: 3";

    private final Lives lives;

    TrialTests(Portico portico, Environment environment) {
        this.lives = new Lives(portico, environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void aChangeEndsTheTrialAndIsPaidAtOnce(String mode) {
        Life life = lives.monthly("pm_card_visa", List.of(), TRIAL, "billing_mode[type]=" + mode);
        life.moveTo(START.plus(Duration.ofDays(4)));
        JsonNode preview = life.preview(THREE);

        JsonNode update = life.update(THREE, preview);

        assertThat(preview.path("endsTrial").asBoolean()).isTrue();
        assertThat(minor(preview, "dueNow")).isEqualTo(3_000);
        assertThat(update.path("userErrors")).isEmpty();
        assertThat(minor(update.path("invoice"), "amountPaid")).isEqualTo(3_000);
        Sight after = life.look();
        assertThat(after.status()).isEqualTo("ACTIVE");
        assertThat(after.time("currentPeriodStart")).isEqualTo(life.now());
        assertThat(after.time("trialEnd")).isEqualTo(life.now());
        assertThat(after.upcoming()).isEqualTo(minor(preview, "dueAtRenewal")).isEqualTo(3_000);
        life.renewAsTold(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void aConfigurationCanLetTheTrialGoOn(String mode) {
        Life life =
                lives.monthly("pm_card_visa", List.of(Lives.CONTINUING_TRIALS), TRIAL, "billing_mode[type]=" + mode);
        life.moveTo(START.plus(Duration.ofDays(4)));
        JsonNode preview = life.preview(THREE);

        JsonNode update = life.update(THREE, preview);

        assertThat(preview.path("endsTrial").asBoolean()).isFalse();
        assertThat(minor(preview, "dueNow")).isZero();
        assertThat(update.path("userErrors")).isEmpty();
        Sight after = life.look();
        assertThat(after.status()).isEqualTo("TRIALING");
        assertThat(after.quantity()).isEqualTo(3);
        assertThat(after.time("trialEnd")).isEqualTo(END);
        assertThat(after.upcoming()).isEqualTo(minor(preview, "dueAtRenewal")).isEqualTo(3_000);
        life.renewAsTold(after);
        assertThat(life.look().status()).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @CsvSource({
        "pause, PAUSED, PAUSED, -1",
        "cancel, CANCELED, TERMINAL_STATUS, -1",
        "create_invoice, PAST_DUE, , 2000",
    })
    void aTrialWithoutAMethodEndsAsTheBusinessSays(String setting, String status, String refusal, long next) {
        Life life =
                lives.monthly("", List.of(), TRIAL, "trial_settings[end_behavior][missing_payment_method]=" + setting);
        assertThat(life.look().status()).isEqualTo("TRIALING");

        life.passTo(END);

        Sight after = life.look();
        assertThat(after.status()).isEqualTo(status);
        assertThat(after.reasons("update")).containsExactlyElementsOf(refusal == null ? List.of() : List.of(refusal));
        assertThat(after.upcoming()).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void aTrialThatIsCancelledEndsUnpaid(String mode) {
        Life life = lives.monthly("pm_card_visa", List.of(), TRIAL, "billing_mode[type]=" + mode);

        JsonNode cancel = life.cancel("");

        assertThat(Sight.toInstant(cancel.path("endsAt"))).isEqualTo(END);
        assertThat(life.look().time("cancelAt")).isEqualTo(END);
        assertThat(life.look().upcoming()).isEqualTo(-1);
        life.passTo(END);
        assertThat(life.look().status()).isEqualTo("CANCELED");
        assertThat(life.look().time("endedAt")).isEqualTo(END);
        assertThat(life.invoices())
                .allSatisfy(invoice ->
                        assertThat(invoice.path("amount_due").asLong()).isZero());
    }

    @Test
    void aDowngradeThatIsToWaitLetsTheTrialGoOn() {
        Life life = lives.monthly("pm_card_visa", List.of(Lives.DEFERRING), TRIAL);
        String one = ", quantity: 1";
        JsonNode preview = life.preview(one);

        JsonNode update = life.update(one, preview);

        assertThat(preview.path("endsTrial").asBoolean()).isFalse();
        assertThat(update.path("takesEffect").asString()).isEqualTo("PERIOD_END");
        Sight waiting = life.look();
        assertThat(waiting.status()).isEqualTo("TRIALING");
        assertThat(Sight.toInstant(waiting.scheduled().path("takesEffectAt"))).isEqualTo(END);
        assertThat(waiting.upcoming()).isEqualTo(minor(preview, "dueAtRenewal"));
        life.renewAsTold(waiting);
        assertThat(life.look().quantity()).isOne();
    }
}
