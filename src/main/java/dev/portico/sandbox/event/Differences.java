package dev.portico.sandbox.event;

import dev.portico.sandbox.store.Json;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code previous_attributes} of an update: the old values of what changed. Within a hash only those of its fields
 * that changed; an array always whole; null for what was not there.
 */
final class Differences {

    private Differences() {}

    static ObjectNode between(JsonNode before, JsonNode after) {
        ObjectNode previous = Json.object();
        Set<String> fields = new LinkedHashSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        for (String field : fields) {
            JsonNode old = before.path(field);
            if (!old.equals(after.path(field))) {
                previous.set(field, previous(old, after.path(field)));
            }
        }
        return previous;
    }

    private static JsonNode previous(JsonNode old, JsonNode now) {
        if (old.isMissingNode()) {
            return Json.object().nullNode();
        }
        return old.isObject() && now.isObject() ? between(old, now) : old;
    }
}
