package dev.portico.sandbox.resource.making;

import dev.portico.sandbox.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The caller's own notes: given keys are added, empty values remove theirs, an empty text removes all. */
final class Metadata {

    private static final int MOST_KEYS = 50;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 500;

    static final Kind KIND = Metadata::merged;

    private Metadata() {}

    private static JsonNode merged(Given given) {
        if (given.unsets()) {
            return Json.object();
        }
        if (!(given.value() instanceof ObjectNode notes)) {
            throw given.refused("Invalid object");
        }
        ObjectNode merged = given.before() instanceof ObjectNode before ? before.deepCopy() : Json.object();
        notes.propertyNames().forEach(key -> put(merged, given.part(key), key));
        if (merged.size() > MOST_KEYS) {
            throw given.refused("Metadata can have up to %d keys.".formatted(MOST_KEYS));
        }
        return merged;
    }

    private static void put(ObjectNode merged, Given note, String key) {
        if (note.unsets()) {
            merged.remove(key);
            return;
        }
        if (key.length() > LONGEST_KEY || note.text().length() > LONGEST_VALUE) {
            throw note.refused("Metadata keys can have up to %d characters and values up to %d."
                    .formatted(LONGEST_KEY, LONGEST_VALUE));
        }
        merged.put(key, note.text());
    }
}
