package dev.portico.sandbox.shape;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@code subscription} with its items embedded. */
public final class SubscriptionShape {

    private SubscriptionShape() {}

    /** An active subscription without items, billed in classic mode. */
    public static ObjectNode of(String id, ObjectNode customer, String currency, Instant start) {
        long at = start.getEpochSecond();
        ObjectNode subscription = Skeletons.copyOf("subscription")
                .put("id", id)
                .put("currency", currency)
                .put("created", at)
                .put("start_date", at)
                .put("billing_cycle_anchor", at);
        subscription.set("customer", customer.path("id"));
        subscription.withObjectProperty("items").put("url", "/v1/subscription_items?subscription=" + id);
        return subscription;
    }

    /** Adds an item; one that is metered has no quantity. */
    public static ObjectNode item(String id, ObjectNode subscription, JsonNode price, long quantity) {
        ObjectNode item = Skeletons.copyOf("subscription_item").put("id", id);
        item.set("subscription", subscription.path("id"));
        item.set("created", subscription.path("created"));
        item.set("price", price.deepCopy());
        item.set("plan", PriceShape.planOf((ObjectNode) price));
        if (price.path("recurring").path("usage_type").asString().equals("metered")) {
            item.remove("quantity");
        } else {
            item.put("quantity", quantity);
        }
        ((ArrayNode) subscription.path("items").path("data")).add(item);
        return item;
    }

    /** Puts every item into the same period. */
    public static ObjectNode inPeriod(ObjectNode subscription, Instant start, Instant end) {
        for (JsonNode item : subscription.path("items").path("data")) {
            ((ObjectNode) item)
                    .put("current_period_start", start.getEpochSecond())
                    .put("current_period_end", end.getEpochSecond());
        }
        return subscription;
    }

    /** Bills it the flexible way, which is where a cancellation sets {@code cancel_at} alone. */
    public static ObjectNode flexible(ObjectNode subscription) {
        ObjectNode mode = subscription.withObjectProperty("billing_mode").put("type", "flexible");
        mode.putObject("flexible").put("proration_discounts", "included");
        mode.set("updated_at", subscription.path("created"));
        return subscription;
    }

    /** Marks it as ending on the customer's request. */
    public static ObjectNode cancelingAt(ObjectNode subscription, Instant end, Instant requested, String feedback) {
        boolean classic =
                subscription.path("billing_mode").path("type").asString().equals("classic");
        subscription
                .put("cancel_at", end.getEpochSecond())
                .put("cancel_at_period_end", classic)
                .put("canceled_at", requested.getEpochSecond())
                .withObjectProperty("cancellation_details")
                .put("reason", "cancellation_requested")
                .put("feedback", feedback);
        return subscription;
    }

    /** What will become of an item once its invoice is paid. */
    public static ObjectNode pendingUpdate(JsonNode item, JsonNode price, Instant expiry) {
        ObjectNode changed = (ObjectNode) item.deepCopy();
        changed.set("price", price.deepCopy());
        changed.set("plan", PriceShape.planOf((ObjectNode) price));
        ObjectNode update = Skeletons.empty();
        for (String unchanged : new String[] {
            "billing_cycle_anchor", "discount", "discounts", "metadata", "trial_end", "trial_from_plan"
        }) {
            update.putNull(unchanged);
        }
        update.put("expires_at", expiry.getEpochSecond())
                .putArray("subscription_items")
                .add(changed);
        return update;
    }

    /** Puts it on trial. */
    public static ObjectNode trialing(ObjectNode subscription, Instant start, Instant end) {
        return subscription
                .put("status", "trialing")
                .put("trial_start", start.getEpochSecond())
                .put("trial_end", end.getEpochSecond());
    }
}
