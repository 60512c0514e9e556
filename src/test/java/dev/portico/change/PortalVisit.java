package dev.portico.change;

import dev.portico.Portico;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A customer's session under a configuration: what is shown of the subscription, and what is tried. */
record PortalVisit(Portico portico, String token, String subscription) {

    private static final String ELIGIBILITY = "fragment eligibility on Eligibility { allowed reasons { code } }";

    private static final String STATE = """
            { node(id: "%s") { ... on BillingSubscription {
                status items { quantity price { id } } quantityLimits { adjustable minimum maximum }
                actions {
                    update { ...eligibility } changePrice { ...eligibility } changeQuantity { ...eligibility }
                    applyPromotionCode { ...eligibility } cancel { ...eligibility } renew { ...eligibility }
                    cancelScheduledChange { ...eligibility } }
                priceOptions { current price { id } eligibility { ...eligibility } } } } }
            """ + ELIGIBILITY;

    private static final String ERRORS = "userErrors { code ... on NotEligible { reasons { code } } }";

    static PortalVisit begin(Portico portico, String customer, String configuration, String subscription) {
        String token = portico.session(customer, ", configuration: \"" + configuration + "\"", Map.of());
        return new PortalVisit(portico, token, subscription);
    }

    JsonNode state() {
        return ask(STATE.formatted(subscription)).data("node");
    }

    JsonNode preview(String wish) {
        return ask("{ tried: subscriptionChangePreview(input: { id: \"%s\" %s }) ".formatted(subscription, wish)
                        + "{ dueNow { minorUnits } previewToken " + ERRORS + " } }")
                .data("tried");
    }

    JsonNode update(String wish) {
        return mutate("subscriptionUpdate", wish);
    }

    JsonNode mutate(String mutation, String input) {
        return ask("mutation { tried: %s(input: { id: \"%s\" %s }) { subscription { id status } %s } }"
                        .formatted(mutation, subscription, input, ERRORS))
                .data("tried");
    }

    private Portico.Answer ask(String document) {
        try {
            return portico.post(token, document).whole();
        } catch (AssertionError failed) {
            throw new AssertionError(document, failed);
        }
    }

    /** Why something was refused, rule by rule; the error's own code where it was no rule. */
    static List<String> refusals(JsonNode payload) {
        JsonNode error = payload.path("userErrors").path(0);
        if (error.isMissingNode()) {
            return List.of();
        }
        return error.path("code").asString().equals("NOT_ELIGIBLE")
                ? codes(error)
                : List.of(error.path("code").asString());
    }

    /** The codes of an {@code Eligibility}, or of an error that tells one. */
    static List<String> codes(JsonNode eligibility) {
        return eligibility
                .path("reasons")
                .valueStream()
                .map(reason -> reason.path("code").asString())
                .toList();
    }
}
