package dev.portico.lifecycle;

import static dev.portico.lifecycle.Life.code;
import static dev.portico.lifecycle.Life.minor;
import static dev.portico.lifecycle.Lives.INVOICING;
import static dev.portico.lifecycle.Lives.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.sandbox.SandboxHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Changes whose payment the bank wants confirmed. */
@ServerTest
class PendingChangeTests {

    private static final Instant ASKED = START.plus(Duration.ofDays(10));
    private static final String FIVE = ", quantity: 5";

    private final Lives lives;

    PendingChangeTests(Portico portico, Environment environment) {
        this.lives = new Lives(portico, environment);
    }

    /** One that waits since it was asked for. */
    private Life waiting(String mode, Instant asked) {
        return waiting(mode, asked, 5);
    }

    private Life waiting(String mode, Instant asked, long quantity) {
        String wish = ", quantity: " + quantity;
        Life life = lives.monthly("pm_card_visa", List.of(INVOICING), "billing_mode[type]=" + mode);
        life.payWith("pm_card_authenticationRequired");
        life.moveTo(asked);
        JsonNode preview = life.preview(wish);
        JsonNode update = life.update(wish, preview);
        assertThat(code(update)).isEqualTo("PAYMENT_ACTION_REQUIRED");
        Sight seen = life.look();
        assertThat(seen.quantity()).isEqualTo(2);
        assertThat(seen.pending().path("quantity").asLong()).isEqualTo(quantity);
        assertThat(seen.pending().path("clientSecret").asString())
                .isEqualTo(update.at("/userErrors/0/clientSecret").asString());
        assertThat(seen.pending().at("/invoice/id"))
                .isEqualTo(update.at("/userErrors/0/invoice/id"))
                .isEqualTo(update.at("/invoice/id"));
        assertThat(life.invoices().get(0).path("amount_due").asLong()).isEqualTo(minor(preview, "dueNow"));
        return life;
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void whatIsNotConfirmedExpiresWhenItSays(String mode) {
        Life life = waiting(mode, ASKED);
        Instant expiry = Sight.toInstant(life.look().pending().path("expiresAt"));
        assertThat(expiry).isEqualTo(ASKED.plus(Duration.ofHours(23)));

        life.moveTo(ASKED.plus(Duration.ofHours(23)).minusSeconds(1));
        assertThat(life.look().has("pendingChange")).isTrue();
        life.moveTo(ASKED.plus(Duration.ofHours(23)));

        assertUnchanged(life);
        assertThat(code(life.giveUpPending())).isEqualTo("NOTHING_PENDING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void whatIsConfirmedIsDone(String mode) {
        Life life = waiting(mode, ASKED);
        JsonNode pending = life.look().pending();
        long due = life.invoices().get(0).path("amount_due").asLong();

        life.moveTo(ASKED.plus(Duration.ofHours(5)));
        SandboxHttp.Reply confirmed = confirm(life, pending, "succeed");

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.body().path("status").asString()).isEqualTo("succeeded");
        Sight done = life.look();
        assertThat(done.has("pendingChange")).isFalse();
        assertThat(done.quantity()).isEqualTo(5);
        assertThat(done.upcoming()).isEqualTo(5 * Lives.MONTHLY);
        assertThat(life.paid()).isEqualTo(due);
        assertThat(confirm(life, pending, "succeed").status()).isEqualTo(400);
        life.payWith("pm_card_visa");
        life.renewAsTold(done);
    }

    @Test
    void whatTheBankDoesNotLetThroughStillWaits() {
        Life life = waiting("flexible", ASKED);
        Sight before = life.look();

        SandboxHttp.Reply refused = confirm(life, before.pending(), "fail");

        assertThat(refused.status()).isEqualTo(402);
        Sight after = life.look();
        assertThat(after.pending().path("expiresAt")).isEqualTo(before.pending().path("expiresAt"));
        assertThat(after.quantity()).isEqualTo(2);
        assertThat(code(life.update(", quantity: 6"))).isEqualTo("NOT_ELIGIBLE");
        assertThat(confirm(life, after.pending(), "succeed").status()).isEqualTo(200);
        assertThat(life.look().quantity()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void whatIsGivenUpIsGone(String mode) {
        Life life = waiting(mode, ASKED);
        JsonNode pending = life.look().pending();

        assertThat(life.giveUpPending().path("userErrors")).isEmpty();

        assertUnchanged(life);
        assertThat(confirm(life, pending, "succeed").status()).isEqualTo(400);
        life.payWith("pm_card_visa");
        assertThat(life.update(FIVE).path("userErrors")).isEmpty();
        assertThat(life.look().quantity()).isEqualTo(5);
    }

    @Test
    void nothingWaitsLongerThanThePeriod() {
        Instant end = Instant.parse("2027-02-28T10:00:00Z");
        Life life = waiting("classic", end.minus(Duration.ofHours(3)), 100);

        assertThat(Sight.toInstant(life.look().pending().path("expiresAt"))).isEqualTo(end);
        life.payWith("pm_card_visa");
        life.passTo(end);

        assertThat(life.look().has("pendingChange")).isFalse();
        assertThat(life.look().quantity()).isEqualTo(2);
        assertThat(life.paid()).isEqualTo(2 * Lives.MONTHLY);
    }

    @Test
    void aSubscriptionThatIsCancelledTakesItsPendingChangeWithIt() {
        Life life = waiting("flexible", ASKED);
        assertThat(life.look().allows("cancel")).isTrue();

        JsonNode cancel = life.cancel("");

        assertThat(cancel.path("userErrors")).isEmpty();
        life.passTo(Instant.parse("2027-02-28T10:00:00Z"));
        assertThat(life.look().status()).isEqualTo("CANCELED");
        assertThat(life.look().quantity()).isEqualTo(2);
    }

    private static SandboxHttp.Reply confirm(Life life, JsonNode pending, String authentication) {
        return life.confirm(
                pending.at("/stripe/publishableKey").asString(),
                pending.path("clientSecret").asString(),
                authentication);
    }

    private static void assertUnchanged(Life life) {
        Sight seen = life.look();
        assertThat(seen.has("pendingChange")).isFalse();
        assertThat(seen.quantity()).isEqualTo(2);
        assertThat(seen.status()).isEqualTo("ACTIVE");
        assertThat(seen.allows("update")).isTrue();
        assertThat(seen.upcoming()).isEqualTo(2 * Lives.MONTHLY);
        assertThat(life.invoices().get(0).path("status").asString()).isEqualTo("void");
    }
}
