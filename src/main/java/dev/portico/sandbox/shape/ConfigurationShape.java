package dev.portico.sandbox.shape;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@code billing_portal.configuration}; its catalogue, which Stripe only includes, stands on it. */
public final class ConfigurationShape {

    private ConfigurationShape() {}

    /** A configuration with every feature off. */
    public static ObjectNode of(String id, String name, Instant created) {
        return of(id, created).put("name", name);
    }

    /** A configuration without a name, with every feature off. */
    public static ObjectNode of(String id, Instant created) {
        ObjectNode configuration = Skeletons.copyOf("billing_portal.configuration")
                .put("id", id)
                .put("created", created.getEpochSecond())
                .put("updated", created.getEpochSecond());
        feature(configuration, "subscription_update").putArray("products");
        return configuration;
    }

    /** One block of the features, to be set in place. */
    public static ObjectNode feature(ObjectNode configuration, String name) {
        return configuration.withObjectProperty("features").withObjectProperty(name);
    }

    /** Adds a product to what subscriptions may be switched to; a most of 0 says that its quantity is fixed. */
    public static ObjectNode offer(ObjectNode configuration, String product, List<String> prices, int most) {
        ArrayNode products =
                (ArrayNode) feature(configuration, "subscription_update").path("products");
        ObjectNode offered = products.addObject().put("product", product);
        ArrayNode listed = offered.putArray("prices");
        prices.forEach(listed::add);
        offered.putObject("adjustable_quantity")
                .put("enabled", most > 0)
                .put("minimum", 1)
                .put("maximum", most > 0 ? (Integer) most : null);
        return configuration;
    }
}
