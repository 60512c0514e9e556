package dev.portico.cancellation;

import static dev.portico.cancellation.Leaving.codes;
import static dev.portico.cancellation.Leaving.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.cancellation.Leaving.Leaver;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Taking a cancellation back. */
@ServerTest
class RenewalGraphQlTests {

    private static final String RENEW = "subscriptionRenew";

    private final Leaving leaving;

    RenewalGraphQlTests(Portico portico, @Value("${stripe.api-base}") URI sandbox) {
        this.leaving = new Leaving(portico, sandbox);
    }

    @Test
    void bothFormsOfCancellationAreTakenBack() {
        String configuration = leaving.configuration("at_period_end", "none");
        for (Leaver leaver : List.of(leaving.classic(configuration), leaving.flexible(configuration))) {
            leaving.cancel(leaver, "");

            Portico.Answer answer = leaving.renew(leaver);

            assertThat(codes(answer, RENEW)).isEmpty();
            assertThat(answer.data(RENEW + ".subscription.cancelAt").isNull()).isTrue();
            assertGoesOn(leaving.stripe(leaver));
        }
    }

    @Test
    void theFlagIsTakenBackInFlexibleBillingToo() {
        Leaver leaver = leaving.flexible(leaving.configuration("at_period_end", "none"));
        leaving.make().post("/v1/subscriptions/" + leaver.subscription(), "cancel_at_period_end=true");

        assertThat(codes(leaving.renew(leaver), RENEW)).isEmpty();

        assertGoesOn(leaving.stripe(leaver));
    }

    @Test
    void whatIsNotCancelledIsNotRenewed() {
        Leaver leaver = leaving.flexible(leaving.configuration("at_period_end", "none"));

        assertThat(reasons(leaving.renew(leaver), RENEW)).containsExactly("NOT_CANCELING");
    }

    @Test
    void whatHasEndedIsNotRenewed() {
        Leaver leaver = leaving.flexible(leaving.configuration("immediately", "none"));
        leaving.cancel(leaver, "");

        assertThat(reasons(leaving.renew(leaver), RENEW)).contains("TERMINAL_STATUS");
    }

    @Test
    void anEndThatTheBusinessSetStays() {
        Leaver leaver = leaving.flexible(leaving.configuration("at_period_end", "none"));
        long end = leaving.stripe(leaver).at("/items/data/0/current_period_end").asLong() + 864_000;
        leaving.make().post("/v1/subscriptions/" + leaver.subscription(), "cancel_at=" + end);

        assertThat(reasons(leaving.renew(leaver), RENEW)).containsExactly("FIXED_END_DATE");
        assertThat(leaving.stripe(leaver).path("cancel_at").asLong()).isEqualTo(end);
    }

    private static void assertGoesOn(JsonNode subscription) {
        assertThat(subscription.path("cancel_at_period_end").asBoolean()).isFalse();
        assertThat(subscription.path("cancel_at").isNull()).isTrue();
        assertThat(subscription.path("status").asString()).isEqualTo("active");
    }
}
