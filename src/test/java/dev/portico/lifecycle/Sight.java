package dev.portico.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A subscription as it was seen at a moment.
 *
 * @param now of the customer
 */
record Sight(JsonNode seen, Instant now) {

    static final String FIELDS = """
            status items { quantity price { id } } currentPeriodStart currentPeriodEnd trialEnd
            cancelAt cancelAtPeriodEnd canceledAt endedAt cancellationDetails { reason feedback comment }
            pendingChange { quantity price { id } expiresAt invoice { id status } clientSecret
                stripe { publishableKey account } }
            scheduledChange { price { id } quantity takesEffectAt byCustomer }
            upcomingInvoice { total { minorUnits } amountDue { minorUnits } periodEnd
                lines { proration amount { minorUnits } } }
            quantityLimits { adjustable }
            actions {
                update { ...Answer } changePrice { ...Answer } changeQuantity { ...Answer }
                applyPromotionCode { ...Answer } cancel { ...Answer } renew { ...Answer }
                cancelScheduledChange { ...Answer } }
            """.replace("...Answer", "allowed reasons { code }");

    String status() {
        return text("status");
    }

    String text(String field) {
        return seen.path(field).asString("");
    }

    boolean has(String field) {
        return !seen.path(field).isNull();
    }

    @Nullable
    Instant time(String field) {
        return toInstant(seen.path(field));
    }

    JsonNode pending() {
        return seen.path("pendingChange");
    }

    JsonNode scheduled() {
        return seen.path("scheduledChange");
    }

    String price() {
        return seen.at("/items/0/price/id").asString();
    }

    long quantity() {
        return seen.at("/items/0/quantity").asLong();
    }

    /** What the next invoice is to be paid with; -1 where none is to come. */
    long upcoming() {
        return seen.at("/upcomingInvoice/amountDue/minorUnits").asLong(-1);
    }

    List<String> reasons(String action) {
        return seen.path("actions")
                .path(action)
                .path("reasons")
                .valueStream()
                .map(reason -> reason.path("code").asString())
                .toList();
    }

    boolean allows(String action) {
        return seen.path("actions").path(action).path("allowed").asBoolean();
    }

    /** What is said in one place follows from what is said in another. */
    Sight consistent() {
        seen.path("actions")
                .forEach(answer -> assertThat(answer.path("allowed").asBoolean())
                        .isEqualTo(answer.path("reasons").isEmpty()));
        boolean ended = List.of("CANCELED", "INCOMPLETE_EXPIRED").contains(status());
        assertThat(has("endedAt")).as("ended").isEqualTo(ended);
        for (String action : List.of("update", "changePrice", "cancel", "renew")) {
            assertThat(reasons(action).contains("TERMINAL_STATUS")).as(action).isEqualTo(ended);
        }
        return ended ? over() : running();
    }

    private Sight over() {
        for (String promise : List.of("pendingChange", "scheduledChange", "upcomingInvoice")) {
            assertThat(has(promise)).as(promise).isFalse();
        }
        return this;
    }

    private Sight running() {
        assertThat(reasons("update").contains("PENDING_UPDATE")).isEqualTo(has("pendingChange"));
        assertThat(reasons("update").contains("SCHEDULED_UPDATE")).isEqualTo(has("scheduledChange"));
        assertThat(reasons("cancel").contains("SCHEDULED_UPDATE")).isEqualTo(has("scheduledChange"));
        assertThat(reasons("cancelScheduledChange").contains("NO_SCHEDULED_CHANGE"))
                .isNotEqualTo(has("scheduledChange"));
        assertThat(reasons("cancel").contains("CANCEL_PENDING")).isEqualTo(has("cancelAt"));
        assertThat(reasons("renew").contains("NOT_CANCELING")).isNotEqualTo(has("cancelAt"));
        assertToCome(seen.path("cancelAt"));
        assertToCome(scheduled().path("takesEffectAt"));
        assertToCome(pending().path("expiresAt"));
        if (!status().equals("PAUSED")) {
            assertToCome(seen.path("currentPeriodEnd"));
        }
        return this;
    }

    private void assertToCome(JsonNode moment) {
        Instant told = toInstant(moment);
        if (told != null) {
            assertThat(told).isAfter(now);
        }
    }

    static @Nullable Instant toInstant(JsonNode moment) {
        return moment.isString() ? OffsetDateTime.parse(moment.asString()).toInstant() : null;
    }
}
