package dev.portico.sandbox.resource.making;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.request.Given;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What no configuration may be, with the reference's number of each rule.
 *
 * @see <a href="https://docs.stripe.com/customer-management/configure-portal">Stripe: configure the portal</a>
 */
final class ConfigurationRules {

    private static final int MOST_PRODUCTS = 10;

    private ConfigurationRules() {}

    /** A new configuration says of each block that it has whether it is on; and which reasons there are (G4). */
    static void requireWhole(Given features) {
        features.value().propertyNames().forEach(block -> features.part(block).require("enabled"));
        Given cancel = features.part("subscription_cancel");
        if (cancel.has("cancellation_reason")) {
            cancel.part("cancellation_reason").require("enabled", "options");
        }
    }

    static void check(Given features, JsonNode configuration) {
        JsonNode blocks = configuration.path("features");
        checkUpdate(features.part("subscription_update"), blocks.path("subscription_update"));
        checkCancel(features.part("subscription_cancel"), blocks.path("subscription_cancel"));
    }

    private static void checkUpdate(Given given, JsonNode update) {
        if (update.path("enabled").asBoolean()) {
            requireUnlessThere(given, update, "default_allowed_updates");
            requireUnlessThere(given, update, "products");
        }
        if (update.path("products").size() > MOST_PRODUCTS) {
            throw given.part("products").refused("You may offer at most %d products.".formatted(MOST_PRODUCTS));
        }
        refuseAlike(given, update);
    }

    /** G5. */
    private static void requireUnlessThere(Given given, JsonNode update, String list) {
        if (update.path(list).isEmpty()) {
            given.require(list);
        }
    }

    /** G2: customers could not tell them apart, for the count of intervals is not looked at. */
    private static void refuseAlike(Given given, JsonNode update) {
        Set<String> intervals = new HashSet<>();
        for (JsonNode offered : update.path("products")) {
            for (JsonNode price : offered.path("prices")) {
                String interval = interval(given.books(), price);
                if (!intervals.add(offered.path("product").asString() + " " + interval)) {
                    throw given.part("products")
                            .refused(
                                    "The product `%s` has more than one price with the interval `%s`; each price of a product must have its own interval."
                                            .formatted(offered.path("product").asString(), interval));
                }
            }
        }
    }

    private static String interval(Books books, JsonNode price) {
        return books.get(price.asString()).path("recurring").path("interval").asString();
    }

    /** G3. */
    private static void checkCancel(Given given, JsonNode cancel) {
        String prorations = cancel.path("proration_behavior").asString();
        boolean immediately = cancel.path("mode").asString().equals("immediately");
        boolean allowed = prorations.equals("none") || prorations.equals("create_prorations") && immediately;
        if (!allowed) {
            throw given.part("proration_behavior")
                    .refused("Invalid proration_behavior: %s; must be none, or create_prorations with mode immediately."
                            .formatted(prorations));
        }
    }
}
