package dev.portico.cancellation;

import static dev.portico.cancellation.Leaving.codes;
import static dev.portico.cancellation.Leaving.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.cancellation.Leaving.Leaver;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** Reasons, given with a cancellation or after it. */
@ServerTest
class FeedbackGraphQlTests {

    private static final String CANCEL = "subscriptionCancel";
    private static final String SUBMIT = "cancellationFeedbackSubmit";
    private static final String REASON =
            ", feedback: TOO_EXPENSIVE, comment: \" Zu teuer: 20\\u00a0% mehr & kein Grund. \"";
    private static final String COMMENT = "Zu teuer: 20\u00a0% mehr & kein Grund.";
    private static final String UPDATED = "customer.subscription.updated";
    private static final String DELETED = "customer.subscription.deleted";

    private final Leaving leaving;

    FeedbackGraphQlTests(Portico portico, @Value("${stripe.api-base}") URI sandbox) {
        this.leaving = new Leaving(portico, sandbox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void aReasonGivenWithACancellationStandsInStripeAndInItsEvent(String mode) {
        Leaver leaver = leaving.billed(mode, leaving.configuration("at_period_end", "none"));

        Portico.Answer answer = leaving.cancel(leaver, REASON);

        assertThat(codes(answer, CANCEL)).isEmpty();
        assertThat(answer.text(CANCEL + ".subscription.cancellationDetails.comment"))
                .isEqualTo(COMMENT);
        assertReason(leaving.stripe(leaver));
        assertReason(leaving.event(UPDATED, leaver));
        assertThat(before(leaver).propertyNames()).containsExactlyInAnyOrder("comment", "feedback", "reason");
        assertThat(before(leaver))
                .allSatisfy(value -> assertThat(value.isNull()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "flexible"})
    void aReasonGivenWithAnImmediateCancellationStandsThereToo(String mode) {
        Leaver leaver = leaving.billed(mode, leaving.configuration("immediately", "none"));

        Portico.Answer answer = leaving.cancel(leaver, REASON);

        assertThat(codes(answer, CANCEL)).isEmpty();
        assertThat(answer.text(CANCEL + ".subscription.cancellationDetails.comment"))
                .isEqualTo(COMMENT);
        assertReason(leaving.stripe(leaver));
        assertReason(leaving.event(DELETED, leaver));
        assertThat(before(leaver).propertyNames()).containsExactlyInAnyOrder("comment", "feedback");
    }

    @Test
    void aReasonIsKeptOfWhatWasNeverPaidForToo() {
        Leaver leaver =
                leaving.classic(leaving.configuration("at_period_end", "none"), "payment_behavior=default_incomplete");

        assertThat(codes(leaving.cancel(leaver, REASON), CANCEL)).isEmpty();

        assertReason(leaving.stripe(leaver));
        assertReason(leaving.event(DELETED, leaver));
    }

    @ParameterizedTest
    @CsvSource({"classic, at_period_end", "classic, immediately", "flexible, at_period_end", "flexible, immediately"})
    void aReasonIsTakenAfterwards(String mode, String end) {
        Leaver leaver = leaving.billed(mode, leaving.configuration(end, "none"));
        leaving.cancel(leaver, "");

        Portico.Answer answer = leaving.submit(leaver, REASON);

        assertThat(codes(answer, SUBMIT)).isEmpty();
        assertThat(answer.text(SUBMIT + ".subscription.cancellationDetails.feedback"))
                .isEqualTo("TOO_EXPENSIVE");
        assertReason(leaving.stripe(leaver));
        assertReason(leaving.event(UPDATED, leaver));
        assertThat(before(leaver).propertyNames()).containsExactlyInAnyOrder("comment", "feedback");
    }

    @Test
    void whatIsSaidAfterwardsReplacesWhatWasSaidBefore() {
        Leaver leaver = leaving.flexible(leaving.configuration("immediately", "none"));
        leaving.cancel(leaver, REASON);

        leaving.submit(leaver, ", feedback: OTHER, comment: \"Moving away\"");

        JsonNode details = leaving.event(UPDATED, leaver).path("cancellation_details");
        assertThat(details.path("feedback").asString()).isEqualTo("other");
        assertThat(details.path("comment").asString()).isEqualTo("Moving away");
        assertThat(before(leaver).path("feedback").asString()).isEqualTo("too_expensive");
        assertThat(before(leaver).path("comment").asString()).isEqualTo(COMMENT);
    }

    @Test
    void whoIsNotLeavingIsNotAsked() {
        Leaver leaver = leaving.flexible(leaving.configuration("at_period_end", "none"));

        assertThat(reasons(leaving.submit(leaver, REASON), SUBMIT)).containsExactly("NOT_CANCELING");
        assertThat(leaving.stripe(leaver).at("/cancellation_details/comment").isNull())
                .isTrue();
    }

    @Test
    void onlyReasonsThatAreOfferedCanBeChosen() {
        Leaver leaver = leaving.classic(leaving.configuration("at_period_end", "none"));
        Leaver unasked = leaving.classic(leaving.withoutReasons());

        Portico.Answer answer = leaving.cancel(leaver, ", feedback: UNUSED");

        assertThat(codes(answer, CANCEL)).containsExactly("FEEDBACK_NOT_OFFERED");
        assertThat(answer.data(CANCEL + ".userErrors.0.path").toString()).isEqualTo("[\"input\",\"feedback\"]");
        assertThat(codes(leaving.cancel(unasked, ", feedback: TOO_EXPENSIVE"), CANCEL))
                .containsExactly("FEEDBACK_NOT_OFFERED");
        assertThat(leaving.stripe(leaver).path("cancel_at_period_end").asBoolean())
                .isFalse();
        assertThat(codes(leaving.cancel(unasked, ", comment: \"Bye\""), CANCEL)).isEmpty();
    }

    @Test
    void aCommentHasBounds() {
        Leaver leaver = leaving.classic(leaving.configuration("at_period_end", "none"));

        assertThat(codes(leaving.cancel(leaver, comment("x".repeat(5001))), CANCEL))
                .containsExactly("COMMENT_TOO_LONG");
        assertThat(codes(leaving.cancel(leaver, comment("a\\u0000b")), CANCEL)).containsExactly("COMMENT_INVALID");
        assertThat(codes(leaving.cancel(leaver, comment("a\\u001bb")), CANCEL)).containsExactly("COMMENT_INVALID");
        assertThat(codes(leaving.cancel(leaver, comment("   ")), CANCEL)).isEmpty();
        assertThat(leaving.stripe(leaver).at("/cancellation_details/comment").isNull())
                .isTrue();
        assertThat(codes(leaving.submit(leaver, comment("   ")), SUBMIT)).containsExactly("FEEDBACK_REQUIRED");
        assertThat(codes(leaving.submit(leaver, comment("é".repeat(5000))), SUBMIT))
                .isEmpty();
        assertThat(codes(leaving.submit(leaver, comment("two\\r\\n\\tlines")), SUBMIT))
                .isEmpty();
    }

    @Test
    void aLongCommentDoesNotStopAnImmediateCancellation() {
        Leaver leaver = leaving.classic(leaving.configuration("immediately", "none"));

        assertThat(codes(leaving.cancel(leaver, comment("語".repeat(5000))), CANCEL))
                .isEmpty();
        assertThat(leaving.stripe(leaver).at("/cancellation_details/comment").asString())
                .hasSize(5000);
    }

    /** What was said before the latest event. */
    private JsonNode before(Leaver leaver) {
        return leaving.data(UPDATED, leaver).at("/previous_attributes/cancellation_details");
    }

    private static String comment(String text) {
        return ", comment: \"" + text + "\"";
    }

    private static void assertReason(JsonNode subscription) {
        JsonNode details = subscription.path("cancellation_details");
        assertThat(details.path("feedback").asString()).isEqualTo("too_expensive");
        assertThat(details.path("comment").asString()).isEqualTo(COMMENT);
        assertThat(details.path("reason").asString()).isEqualTo("cancellation_requested");
    }
}
