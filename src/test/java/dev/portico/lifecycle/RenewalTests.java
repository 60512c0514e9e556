package dev.portico.lifecycle;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Periods follow one another, and each renewal costs what was told. */
@ServerTest
class RenewalTests {

    private final Lives lives;

    RenewalTests(Portico portico, Environment environment) {
        this.lives = new Lives(portico, environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void whatBeganOnTheLastDayOfAMonthRenewsOnTheLastDays(String mode) {
        Life life = lives.monthly("pm_card_visa", List.of(), "billing_mode[type]=" + mode);
        for (String end : new String[] {"2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"}) {
            Sight seen = life.look();
            assertThat(seen.time("currentPeriodEnd")).isEqualTo(Instant.parse(end + "T10:00:00Z"));
            assertThat(seen.upcoming()).isEqualTo(2 * Lives.MONTHLY);
            life.renewAsTold(seen);
        }
    }

    @Test
    void aYearRenewsAfterAYear() {
        Life life = lives.yearly("pm_card_visa", List.of());
        Sight seen = life.look();

        assertThat(seen.time("currentPeriodEnd")).isEqualTo(Instant.parse("2028-01-31T10:00:00Z"));
        assertThat(seen.upcoming()).isEqualTo(2 * Lives.YEARLY);
        life.renewAsTold(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void whatIsNotInvoicedAtOnceIsPaidWithTheRenewalAsPreviewed(String mode) {
        String prorating = "features[subscription_update][proration_behavior]=create_prorations";
        Life life = lives.monthly("pm_card_visa", List.of(prorating), "billing_mode[type]=" + mode);
        life.moveTo(START.plus(Duration.ofDays(14)));
        JsonNode preview = life.preview(", quantity: 4");

        assertThat(life.update(", quantity: 4", preview).path("userErrors")).isEmpty();

        Sight after = life.look();
        assertThat(minor(preview, "dueNow")).isZero();
        assertThat(after.upcoming()).isEqualTo(minor(preview, "dueAtRenewal")).isEqualTo(4_000 + 1_000);
        life.renewAsTold(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void aLongerIntervalBeginsAtOnceAndRenewsAsPreviewed(String mode) {
        Life life = lives.monthly("pm_card_visa", List.of(INVOICING), "billing_mode[type]=" + mode);
        life.moveTo(START.plus(Duration.ofDays(14)));
        String wish = ", price: \"%s\"".formatted(life.catalogue().year());
        JsonNode preview = life.preview(wish);

        JsonNode update = life.update(wish, preview);

        assertThat(minor(update.path("invoice"), "amountPaid")).isEqualTo(minor(preview, "dueNow"));
        Sight after = life.look();
        assertThat(after.text("currentPeriodStart"))
                .isEqualTo(preview.at("/period/start").asString());
        assertThat(after.text("currentPeriodEnd"))
                .isEqualTo(preview.at("/period/end").asString());
        assertThat(after.time("currentPeriodStart")).isEqualTo(life.now());
        assertThat(after.upcoming()).isEqualTo(minor(preview, "dueAtRenewal")).isEqualTo(2 * Lives.YEARLY);
        life.renewAsTold(after);
    }

    @Test
    void aDeclinedRenewalIsPastDueAndStillTheCustomersToChangeOrCancel() {
        Life life = lives.monthly("pm_card_visa", List.of());
        life.payWith("pm_card_chargeCustomerFail");

        life.passTo(Instant.parse("2027-02-28T10:00:00Z"));

        Sight seen = life.look();
        assertThat(seen.status()).isEqualTo("PAST_DUE");
        assertThat(seen.allows("update")).isTrue();
        assertThat(seen.allows("cancel")).isTrue();
        assertThat(life.invoices().get(0).path("status").asString()).isEqualTo("open");
        life.payWith("pm_card_visa");
        life.moveTo(life.now().plus(Duration.ofDays(20)));
        assertThat(life.look().status()).isEqualTo("ACTIVE");
        assertThat(life.paid()).isEqualTo(2 * Lives.MONTHLY);
    }
}
