package dev.portico.cancellation;

import static dev.portico.cancellation.Leaving.codes;
import static dev.portico.cancellation.Leaving.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.cancellation.Leaving.Leaver;
import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Cancelling, as the configuration says, and what then stands in Stripe. */
@ServerTest
class CancellationGraphQlTests {

    private static final String CANCEL = "subscriptionCancel";

    private final Leaving leaving;

    CancellationGraphQlTests(Portico portico, @Value("${stripe.api-base}") URI sandbox) {
        this.leaving = new Leaving(portico, sandbox);
    }

    @Test
    void classicBillingCancelsAtThePeriodsEndByTheFlag() {
        Leaver leaver = leaving.classic(leaving.configuration("at_period_end", "none"));

        Portico.Answer answer = leaving.cancel(leaver, "");

        assertThat(codes(answer, CANCEL)).isEmpty();
        assertThat(answer.text(CANCEL + ".takesEffect")).isEqualTo("PERIOD_END");
        assertThat(answer.text(CANCEL + ".endsAt")).isEqualTo(answer.text(CANCEL + ".subscription.currentPeriodEnd"));
        assertThat(answer.text(CANCEL + ".subscription.status")).isEqualTo("ACTIVE");
        assertThat(answer.text(CANCEL + ".subscription.cancellationDetails.reason"))
                .isEqualTo("CANCELLATION_REQUESTED");
        assertThat(leaving.stripe(leaver).path("cancel_at_period_end").asBoolean())
                .isTrue();
    }

    @Test
    void flexibleBillingCancelsAtThePeriodsEndByADate() {
        Leaver leaver = leaving.flexible(leaving.configuration("at_period_end", "none"));

        Portico.Answer answer = leaving.cancel(leaver, "");

        JsonNode subscription = leaving.stripe(leaver);
        assertThat(codes(answer, CANCEL)).isEmpty();
        assertThat(answer.text(CANCEL + ".takesEffect")).isEqualTo("PERIOD_END");
        assertThat(subscription.path("cancel_at_period_end").asBoolean()).isFalse();
        assertThat(subscription.path("cancel_at").asLong())
                .isEqualTo(subscription.at("/items/data/0/current_period_end").asLong())
                .isEqualTo(OffsetDateTime.parse(answer.text(CANCEL + ".endsAt")).toEpochSecond());
    }

    @Test
    void aTrialIsCancelledAtItsEnd() {
        Leaver leaver = leaving.flexible(leaving.configuration("at_period_end", "none"), "trial_period_days=14");

        Portico.Answer answer = leaving.cancel(leaver, "");

        assertThat(OffsetDateTime.parse(answer.text(CANCEL + ".endsAt")).toEpochSecond())
                .isEqualTo(leaving.stripe(leaver).path("trial_end").asLong());
        assertThat(answer.text(CANCEL + ".subscription.status")).isEqualTo("TRIALING");
    }

    @Test
    void anImmediateCancellationGivesNothingBackUnlessTheConfigurationSaysSo() {
        Leaver leaver = leaving.classic(leaving.configuration("immediately", "none"));

        Portico.Answer answer = leaving.cancel(leaver, "");

        assertThat(answer.text(CANCEL + ".takesEffect")).isEqualTo("NOW");
        assertThat(answer.text(CANCEL + ".subscription.status")).isEqualTo("CANCELED");
        assertThat(answer.text(CANCEL + ".endsAt")).isEqualTo(answer.text(CANCEL + ".subscription.endedAt"));
        assertThat(credits(leaver)).isEmpty();
    }

    @Test
    void anImmediateCancellationCreditsTheRestWhereTheConfigurationSaysSo() {
        Leaver leaver = leaving.flexible(leaving.configuration("immediately", "create_prorations"));

        Portico.Answer answer = leaving.cancel(leaver, "");

        assertThat(answer.text(CANCEL + ".subscription.status")).isEqualTo("CANCELED");
        assertThat(credits(leaver)).hasSize(1).allSatisfy(credit -> {
            assertThat(credit.path("amount").asLong()).isNegative();
            assertThat(credit.path("invoice").isNull()).isTrue();
        });
    }

    @Test
    void aConfigurationWithoutCancellationForbidsIt() {
        Leaver leaver = leaving.classic(leaving.withoutCancellation());

        Portico.Answer answer = leaving.cancel(leaver, "");

        assertThat(codes(answer, CANCEL)).containsExactly("NOT_ELIGIBLE");
        assertThat(reasons(answer, CANCEL)).containsExactly("CANCEL_DISABLED");
        assertThat(leaving.stripe(leaver).path("canceled_at").isNull()).isTrue();
    }

    @Test
    void nobodyCancelsTwice() {
        Leaver later = leaving.classic(leaving.configuration("at_period_end", "none"));
        Leaver now = leaving.flexible(leaving.configuration("immediately", "none"));
        leaving.cancel(later, "");
        leaving.cancel(now, "");

        assertThat(reasons(leaving.cancel(later, ""), CANCEL)).containsExactly("CANCEL_PENDING");
        assertThat(reasons(leaving.cancel(now, ""), CANCEL)).containsExactly("TERMINAL_STATUS");
    }

    @Test
    void whatWasNeverPaidForIsCancelledAtOnce() {
        Leaver leaver =
                leaving.classic(leaving.configuration("at_period_end", "none"), "payment_behavior=default_incomplete");

        Portico.Answer answer = leaving.cancel(leaver, "");

        assertThat(codes(answer, CANCEL)).isEmpty();
        assertThat(answer.text(CANCEL + ".takesEffect")).isEqualTo("NOW");
        assertThat(leaving.stripe(leaver).path("status").asString()).isEqualTo("canceled");
    }

    @Test
    void aScheduleWithoutAChangeToComeIsReleasedFirst() {
        Leaver leaver = leaving.classic(leaving.configuration("at_period_end", "none"));
        String schedule = leaving.make()
                .post("/v1/subscription_schedules", "from_subscription=" + leaver.subscription())
                .path("id")
                .asString();

        Portico.Answer answer = leaving.cancel(leaver, "");

        assertThat(codes(answer, CANCEL)).isEmpty();
        assertThat(leaving.stripe(leaver).path("cancel_at_period_end").asBoolean())
                .isTrue();
        assertThat(leaving.make()
                        .get("/v1/subscription_schedules/" + schedule)
                        .path("status")
                        .asString())
                .isEqualTo("released");
    }

    @Test
    void theSameKeyCancelsOnceAndAnswersAlike() {
        Leaver leaver = leaving.flexible(leaving.configuration("immediately", "create_prorations"));
        String input = ", comment: \"Bye\", idempotencyKey: \"k1\"";

        Portico.Answer first = leaving.cancel(leaver, input);
        Portico.Answer again = leaving.cancel(leaver, input);
        Portico.Answer other = leaving.cancel(leaver, ", comment: \"Hello\", idempotencyKey: \"k1\"");

        assertThat(again.data(CANCEL)).isEqualTo(first.data(CANCEL));
        assertThat(codes(other, CANCEL)).containsExactly("IDEMPOTENCY_KEY_REUSED");
        assertThat(credits(leaver)).hasSize(1);
    }

    @Test
    void aKeyThatCannotBeUsedIsRefused() {
        Leaver leaver = leaving.classic(leaving.configuration("at_period_end", "none"));

        assertThat(codes(leaving.cancel(leaver, ", idempotencyKey: \"\""), CANCEL))
                .containsExactly("IDEMPOTENCY_KEY_INVALID");
        assertThat(codes(leaving.cancel(leaver, ", idempotencyKey: \"" + "k".repeat(256) + "\""), CANCEL))
                .containsExactly("IDEMPOTENCY_KEY_INVALID");
        assertThat(codes(leaving.cancel(leaver, ", idempotencyKey: \"" + "k".repeat(255) + "\""), CANCEL))
                .isEmpty();
    }

    private Iterable<JsonNode> credits(Leaver leaver) {
        String customer = leaving.stripe(leaver).path("customer").asString();
        return leaving.make()
                .get("/v1/invoiceitems?customer=" + customer)
                .path("data")
                .valueStream()
                .toList();
    }
}
