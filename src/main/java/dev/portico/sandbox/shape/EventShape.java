package dev.portico.sandbox.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An {@code event}. */
public final class EventShape {

    private EventShape() {}

    /** Something that Stripe did by itself to an object, which is shown as it is then. */
    public static ObjectNode of(String id, String type, ObjectNode object, long created) {
        ObjectNode event =
                Skeletons.copyOf("event").put("id", id).put("type", type).put("created", created);
        event.withObjectProperty("data").set("object", object);
        return event;
    }

    /** Adds the old values of what changed. */
    public static ObjectNode changing(ObjectNode event, ObjectNode previous) {
        event.withObjectProperty("data").set("previous_attributes", previous);
        return event;
    }

    /** Names the request that caused it. */
    public static ObjectNode requested(ObjectNode event, String request, @Nullable String idempotencyKey) {
        event.withObjectProperty("request").put("id", request).put("idempotency_key", idempotencyKey);
        return event;
    }
}
