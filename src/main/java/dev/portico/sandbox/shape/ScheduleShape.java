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
        ObjectNode item = Skeletons.copyOf("subscription_schedule_phase_item").put("quantity", quantity);
        item.set("price", price.path("id"));
        item.set("plan", price.path("id"));
        ObjectNode phase = Skeletons.copyOf("subscription_schedule_phase")
                .put("start_date", start.getEpochSecond())
                .put("end_date", end.getEpochSecond());
        phase.set("currency", price.path("currency"));
        phase.withArrayProperty("items").add(item);
        ((ArrayNode) schedule.path("phases")).add(phase);
        return schedule;
    }

    /** Says which phase is running. */
    public static ObjectNode running(ObjectNode schedule, int phase) {
        ObjectNode current = schedule.putObject("current_phase");
        current.set("end_date", schedule.path("phases").path(phase).path("end_date"));
        current.set("start_date", schedule.path("phases").path(phase).path("start_date"));
        return schedule;
    }
}
