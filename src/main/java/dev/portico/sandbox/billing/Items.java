package dev.portico.sandbox.billing;

import dev.portico.sandbox.billing.amount.Part;
import dev.portico.sandbox.shape.PriceAmount;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks at the items of a subscription. */
public final class Items {

    private Items() {}

    public static List<ObjectNode> of(JsonNode subscription) {
        return subscription
                .path("items")
                .path("data")
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList();
    }

    /** The item with this id; missing where there is none. */
    public static JsonNode find(JsonNode subscription, String id) {
        for (JsonNode item : subscription.path("items").path("data")) {
            if (item.path("id").asString().equals(id)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    public static boolean isMetered(JsonNode item) {
        return item.path("price")
                .path("recurring")
                .path("usage_type")
                .asString("")
                .equals("metered");
    }

    /** What it costs for a whole period; usage is unknown before it is over. */
    public static BigDecimal amount(JsonNode item, String currency) {
        return isMetered(item)
                ? BigDecimal.ZERO
                : PriceAmount.exact(
                        item.path("price"), currency, item.path("quantity").asLong(1));
    }

    static Part part(JsonNode item, String currency) {
        return new Part(
                item.path("id").asString(), item.path("price").path("product").asString(), amount(item, currency));
    }

    /** When the first of the items begins a new period. */
    public static long periodEnd(JsonNode subscription) {
        return of(subscription).stream()
                .mapToLong(item -> item.path("current_period_end").asLong())
                .min()
                .orElse(0);
    }

    public static long lastPeriodEnd(JsonNode subscription) {
        return of(subscription).stream()
                .mapToLong(item -> item.path("current_period_end").asLong())
                .max()
                .orElse(0);
    }

    public static boolean isFlexible(JsonNode subscription) {
        return subscription.path("billing_mode").path("type").asString("").equals("flexible");
    }

    public static boolean isIn(JsonNode subscription, String... statuses) {
        return List.of(statuses).contains(subscription.path("status").asString());
    }
}
