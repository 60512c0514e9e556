package dev.portico.sandbox.event;

import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An {@code event}. */
final class EventShape {

    private EventShape() {}

    /** Something that Stripe did by itself to an object, which is shown as it is then. */
    static ObjectNode of(String id, String type, ObjectNode object, long created) {
        ObjectNode event = Json.object()
                .put("id", id)
                .put("object", "event")
                .put("api_version", ApiServer.API_VERSION)
                .put("created", created)
                .put("livemode", false)
                .put("pending_webhooks", 0)
                .put("type", type);
        event.putObject("request").putNull("id").putNull("idempotency_key");
        event.withObjectProperty("data").set("object", object);
        return event;
    }

    /** Adds the old values of what changed. */
    static ObjectNode changing(ObjectNode event, ObjectNode previous) {
        event.withObjectProperty("data").set("previous_attributes", previous);
        return event;
    }

    /** Names the request that caused it. */
    static ObjectNode requested(ObjectNode event, String request, @Nullable String idempotencyKey) {
        event.withObjectProperty("request").put("id", request).put("idempotency_key", idempotencyKey);
        return event;
    }
}
