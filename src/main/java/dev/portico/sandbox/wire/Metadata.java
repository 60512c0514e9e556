package dev.portico.sandbox.wire;

import dev.portico.sandbox.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The caller's own notes: given keys are added, empty values remove theirs, an empty text removes all.
 *
 * @see <a href="https://docs.stripe.com/api/metadata">Stripe: metadata</a>
 */
public final class Metadata {

    private static final int MOST_KEYS = 50;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 500;

    private Metadata() {}

    /** Merges what a request gives into an object, which has metadata from then on. */
    public static void merge(ObjectNode object, JsonNode parameters) {
        object.set("metadata", merged(object.path("metadata"), parameters.path("metadata"), "metadata"));
    }

    /** @param name as refusals tell the parameter */
    public static ObjectNode merged(JsonNode before, JsonNode given, String name) {
        boolean unset = given.isString() && given.stringValue().isEmpty();
        if (!unset && !given.isObject() && !given.isMissingNode()) {
            throw ApiError.invalid(name, "Invalid object");
        }
        ObjectNode merged = !unset && before instanceof ObjectNode known ? known.deepCopy() : Json.object();
        given.properties().forEach(note -> put(merged, note.getKey(), note.getValue(), name));
        if (merged.size() > MOST_KEYS) {
            throw ApiError.invalid(name, "Metadata can have up to %d keys.".formatted(MOST_KEYS));
        }
        return merged;
    }

    private static void put(ObjectNode merged, String key, JsonNode value, String name) {
        String note = "%s[%s]".formatted(name, key);
        if (!value.isString()) {
            throw ApiError.invalid(note, "Invalid string: " + value);
        }
        String text = value.stringValue();
        if (key.length() > LONGEST_KEY || text.length() > LONGEST_VALUE) {
            throw ApiError.invalid(
                    note,
                    "Metadata keys can have up to %d characters and values up to %d."
                            .formatted(LONGEST_KEY, LONGEST_VALUE));
        }
        if (text.isEmpty()) {
            merged.remove(key);
        } else {
            merged.put(key, text);
        }
    }
}
