package dev.portico.sandbox.store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was answered to the first request with an idempotency key.
 *
 * @param fingerprint of path and parameters, which must be the same again
 * @param requestId of the first request, told again as {@code Original-Request}
 * @param created in seconds; <a href="https://docs.stripe.com/api/idempotent_requests">keys may be pruned</a> after a day
 */
public record Replay(String key, String fingerprint, String requestId, int status, ObjectNode body, long created) {

    JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("key", key)
                .put("fingerprint", fingerprint)
                .put("request", requestId)
                .put("status", status)
                .put("created", created);
        return json.set("body", body);
    }

    static Replay of(JsonNode json) {
        return new Replay(
                json.path("key").stringValue(),
                json.path("fingerprint").stringValue(),
                json.path("request").stringValue(),
                json.path("status").intValue(),
                (ObjectNode) json.path("body"),
                json.path("created").longValue());
    }
}
