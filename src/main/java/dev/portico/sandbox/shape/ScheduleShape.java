package dev.portico.sandbox.shape;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@code subscription_schedule}. */
public final class ScheduleShape {

    private ScheduleShape() {}

    /** The schedule of a subscription that runs already. */
    public static ObjectNode of(String id, ObjectNode subscription, Instant created) {
        ObjectNode schedule =
                Skeletons.copyOf("subscription_schedule").put("id", id).put("created", created.getEpochSecond());
        schedule.set("customer", subscription.path("customer"));
        schedule.set("subscription", subscription.path("id"));
        schedule.set("billing_mode", subscription.path("billing_mode").deepCopy());
        schedule.withObjectProperty("default_settings")
                .set("collection_method", subscription.path("collection_method"));
        return schedule;
    }

    /** Adds a phase with one item. */
    public static ObjectNode phase(ObjectNode schedule, JsonNode price, long quantity, Instant start, Instant end) {
        String currency = price.path("currency").asString();
        ObjectNode phase = phase(start.getEpochSecond(), end.getEpochSecond(), currency);
        phase.withArrayProperty("items").add(item(price, quantity));
        ((ArrayNode) schedule.path("phases")).add(phase);
        return schedule;
    }

    /** A phase without items yet. */
    public static ObjectNode phase(long start, long end, String currency) {
        return Skeletons.copyOf("subscription_schedule_phase")
                .put("start_date", start)
                .put("end_date", end)
                .put("currency", currency);
    }

    /** An item of a phase; one that is metered has no quantity. */
    public static ObjectNode item(JsonNode price, long quantity) {
        ObjectNode item = Skeletons.copyOf("subscription_schedule_phase_item").put("quantity", quantity);
        item.set("price", price.path("id"));
        item.set("plan", price.path("id"));
        if (price.path("recurring").path("usage_type").asString("").equals("metered")) {
            item.remove("quantity");
        }
        return item;
    }

    /** What a phase takes off: a {@code coupon}, a {@code promotion_code} or a {@code discount} that is reused. */
    public static ObjectNode discount(String kind, String id) {
        return Skeletons.empty()
                .putNull("coupon")
                .putNull("discount")
                .putNull("promotion_code")
                .put(kind, id);
    }

    /** The schedule that says what a subscription is anyway: one phase, until the end of its period. */
    public static ObjectNode following(String id, ObjectNode subscription, Instant created) {
        ObjectNode schedule = of(id, subscription, created);
        JsonNode items = subscription.path("items").path("data");
        ObjectNode phase = phase(
                items.path(0).path("current_period_start").asLong(),
                items.path(0).path("current_period_end").asLong(),
                subscription.path("currency").asString());
        items.forEach(item -> phase.withArrayProperty("items").add(itemOf(item)));
        phase.set("discounts", reused(subscription.path("discounts")));
        phase.set("automatic_tax", subscription.path("automatic_tax").deepCopy());
        phase.set("default_tax_rates", subscription.path("default_tax_rates").deepCopy());
        if (subscription.path("status").asString().equals("trialing")) {
            phase.set("trial_end", subscription.path("trial_end"));
        }
        ((ArrayNode) schedule.path("phases")).add(phase);
        schedule.withObjectProperty("default_settings")
                .set("default_payment_method", subscription.path("default_payment_method"));
        schedule.set("test_clock", subscription.path("test_clock"));
        schedule.put("end_behavior", subscription.path("cancel_at").isNumber() ? "cancel" : "release");
        return running(schedule, 0);
    }

    private static ObjectNode itemOf(JsonNode item) {
        ObjectNode of = item(item.path("price"), item.path("quantity").asLong(1));
        of.set("discounts", reused(item.path("discounts")));
        of.set("metadata", item.path("metadata").deepCopy());
        of.set("tax_rates", item.path("tax_rates").deepCopy());
        return of;
    }

    private static ArrayNode reused(JsonNode discounts) {
        ArrayNode reused = Skeletons.empty().putArray("reused");
        discounts.forEach(id -> reused.add(discount("discount", id.asString())));
        return reused;
    }

    /** Says which phase is running. */
    public static ObjectNode running(ObjectNode schedule, int phase) {
        ObjectNode current = schedule.putObject("current_phase");
        current.set("end_date", schedule.path("phases").path(phase).path("end_date"));
        current.set("start_date", schedule.path("phases").path(phase).path("start_date"));
        return schedule;
    }
}
