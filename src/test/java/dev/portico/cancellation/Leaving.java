package dev.portico.cancellation;

import dev.portico.Portico;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Customers with one subscription each, about to leave. */
final class Leaving {

    static final String RESULT = """
             subscription { id status cancelAt cancelAtPeriodEnd currentPeriodEnd endedAt
                cancellationDetails { reason feedback comment } }
            userErrors { __typename code path ... on NotEligible { reasons { code message } } }
            """;

    private final Portico portico;
    private final Making make;

    Leaving(Portico portico, URI sandbox) {
        this.portico = portico;
        this.make = new Making(new SandboxHttp(sandbox.getPort()));
    }

    /** A customer in a session. */
    record Leaver(String subscription, String token) {}

    Making make() {
        return make;
    }

    /** A configuration that asks for two reasons. */
    String configuration(String mode, String proration) {
        return make.configurationWith(
                "features[subscription_cancel][enabled]=true",
                "features[subscription_cancel][mode]=" + mode,
                "features[subscription_cancel][proration_behavior]=" + proration,
                "features[subscription_cancel][cancellation_reason][enabled]=true",
                "features[subscription_cancel][cancellation_reason][options][0]=too_expensive",
                "features[subscription_cancel][cancellation_reason][options][1]=other");
    }

    String withoutReasons() {
        return make.configurationWith("features[subscription_cancel][enabled]=true");
    }

    String withoutCancellation() {
        return make.configurationWith("features[subscription_cancel][enabled]=false");
    }

    Leaver classic(String configuration, String... more) {
        return billed("classic", configuration, more);
    }

    Leaver flexible(String configuration, String... more) {
        return billed("flexible", configuration, more);
    }

    Leaver billed(String mode, String configuration, String... more) {
        return leaver(configuration, with(more, "billing_mode[type]=" + mode));
    }

    Portico.Answer cancel(Leaver leaver, String more) {
        return ask(leaver, "subscriptionCancel", more, " takesEffect endsAt");
    }

    Portico.Answer renew(Leaver leaver) {
        return ask(leaver, "subscriptionRenew", "", "");
    }

    Portico.Answer submit(Leaver leaver, String more) {
        return ask(leaver, "cancellationFeedbackSubmit", more, "");
    }

    /** As Stripe has it. */
    JsonNode stripe(Leaver leaver) {
        return make.get("/v1/subscriptions/" + leaver.subscription());
    }

    /** The subscription in its latest event of this type. */
    JsonNode event(String type, Leaver leaver) {
        return data(type, leaver).path("object");
    }

    /** The latest event of this type: the subscription, and what of it was another before. */
    JsonNode data(String type, Leaver leaver) {
        String cursor = "";
        JsonNode page;
        do {
            page = make.get("/v1/events?limit=100&type=" + type + cursor);
            for (JsonNode event : page.path("data")) {
                cursor = "&starting_after=" + event.path("id").asString();
                if (event.at("/data/object/id").asString().equals(leaver.subscription())) {
                    return event.path("data");
                }
            }
        } while (page.path("has_more").asBoolean());
        throw new AssertionError("There was no " + type);
    }

    static List<String> codes(Portico.Answer answer, String mutation) {
        return answer.texts(mutation + ".userErrors", "code");
    }

    static List<String> reasons(Portico.Answer answer, String mutation) {
        return answer.texts(mutation + ".userErrors.0.reasons", "code");
    }

    private Portico.Answer ask(Leaver leaver, String mutation, String more, String fields) {
        return portico.post(
                        leaver.token(),
                        "mutation { %s(input: { id: \"%s\" %s }) { %s %s } }"
                                .formatted(mutation, leaver.subscription(), more, RESULT, fields))
                .whole();
    }

    private Leaver leaver(String configuration, String... terms) {
        String customer = make.customer("pm_card_visa");
        String price = make.price(make.product("Desk"), 1_000, "eur", "month");
        String subscription = make.subscription(customer, price, 1, terms);
        return new Leaver(
                subscription, portico.session(customer, ", configuration: \"" + configuration + "\"", Map.of()));
    }

    private static String[] with(String[] more, String term) {
        return Stream.concat(Stream.of(more), Stream.of(term)).toArray(String[]::new);
    }
}
