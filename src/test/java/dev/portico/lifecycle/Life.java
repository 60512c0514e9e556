package dev.portico.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.lifecycle.Lives.Catalogue;
import dev.portico.sandbox.SandboxHttp;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A customer with one subscription, what they can do with it, and the time that passes for them. */
record Life(Lives lives, Catalogue catalogue, String clock, String customer, String subscription, String token) {

    /** An invoice of a renewal stays a draft for an hour. */
    private static final Duration COLLECTED = Duration.ofHours(2);

    private static final String ERRORS = """
             userErrors { __typename code message path
                ... on NotEligible { reasons { code message } }
                ... on PaymentDeclined { declineCode }
                ... on PaymentActionRequired { clientSecret stripe { publishableKey account } invoice { id } }
                ... on PreviewStale { preview { previewToken dueNow { minorUnits } userErrors { code } } } }
            """;
    private static final String PREVIEW = """
            { preview: subscriptionChangePreview(input: { id: "%s" %s }) {
                takesEffect effectiveAt endsTrial dueNow { minorUnits } dueAtRenewal { minorUnits }
                period { start end } previewToken expiresAt %s } }
            """;
    private static final String UPDATE = """
            mutation { update: subscriptionUpdate(input: { id: "%s" %s }) {
                takesEffect effectiveAt invoice { id status amountPaid { minorUnits } } subscription { id status } %s } }
            """;
    private static final String OTHER = """
            mutation { other: %s(input: { id: "%s" %s }) { subscription { id status cancelAt } %s %s } }
            """;

    /** The subscription as its customer sees it; all that it says must agree. */
    Sight look() {
        JsonNode seen = ask("{ portal { customer { subscription(id: \"%s\") { %s } } } }"
                        .formatted(subscription, Sight.FIELDS))
                .data("portal.customer.subscription");
        return new Sight(seen, now()).consistent();
    }

    JsonNode preview(String wish) {
        return ask(PREVIEW.formatted(subscription, wish, ERRORS)).data("preview");
    }

    JsonNode update(String wish) {
        return ask(UPDATE.formatted(subscription, wish, ERRORS)).data("update");
    }

    /** What was previewed, with the preview's token. */
    JsonNode update(String wish, JsonNode preview) {
        return update(wish + token(preview));
    }

    JsonNode cancel(String more) {
        return other("subscriptionCancel", more, "takesEffect endsAt");
    }

    JsonNode renew() {
        return other("subscriptionRenew", "", "");
    }

    JsonNode giveUpPending() {
        return other("subscriptionCancelPendingChange", "", "");
    }

    JsonNode giveUpScheduled() {
        return other("subscriptionCancelScheduledChange", "", "");
    }

    JsonNode other(String mutation, String more, String fields) {
        return ask(OTHER.formatted(mutation, subscription, more, fields, ERRORS))
                .data("other");
    }

    Portico.Answer ask(String document) {
        return lives.portico.post(token, document).whole();
    }

    /** Until then, and on until what is due then is collected. */
    void passTo(Instant moment) {
        moveTo(moment.plus(COLLECTED));
    }

    void moveTo(Instant moment) {
        lives.make.post("/v1/test_helpers/test_clocks/" + clock + "/advance", "frozen_time=" + moment.getEpochSecond());
    }

    /** Until after the end of the period, where the next invoice must be what was told of it. */
    void renewAsTold(Sight told) {
        int before = invoices().size();
        passTo(Objects.requireNonNull(told.time("currentPeriodEnd")));
        assertThat(invoices()).hasSize(before + 1);
        assertThat(paid()).isEqualTo(told.upcoming());
    }

    Instant now() {
        long frozen = lives.make
                .get("/v1/test_helpers/test_clocks/" + clock)
                .path("frozen_time")
                .asLong();
        return Instant.ofEpochSecond(frozen);
    }

    /** As Stripe has it. */
    JsonNode stripe() {
        return lives.make.get("/v1/subscriptions/" + subscription);
    }

    /** All of its invoices, newest first. */
    List<JsonNode> invoices() {
        return lives.make
                .get("/v1/invoices?limit=100&subscription=" + subscription)
                .path("data")
                .valueStream()
                .toList();
    }

    /** What was paid last. */
    long paid() {
        return invoices().get(0).path("amount_paid").asLong();
    }

    /** From now on the customer pays with this test payment method. */
    void payWith(String method) {
        String attached = lives.make.method(customer, method);
        lives.make.post("/v1/customers/" + customer, "invoice_settings[default_payment_method]=" + attached);
    }

    /** What Stripe.js does with what it is given, and the bank's customer with it. */
    SandboxHttp.Reply confirm(String publishableKey, String secret, String authentication) {
        String intent = secret.substring(0, secret.indexOf("_secret_"));
        String form = "client_secret=%s&_sandbox_authentication=%s".formatted(secret, authentication);
        try {
            return lives.http.post(
                    "/v1/payment_intents/" + intent + "/confirm", form, "Authorization", "Bearer " + publishableKey);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    static String token(JsonNode preview) {
        return ", previewToken: \"" + preview.path("previewToken").asString() + "\"";
    }

    static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    static long minor(JsonNode payload, String field) {
        return payload.path(field).path("minorUnits").asLong(-1);
    }
}
