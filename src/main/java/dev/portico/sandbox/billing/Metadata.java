package dev.portico.sandbox.billing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Merges metadata as Stripe does: an empty value takes a key away, an empty whole takes all. */
public final class Metadata {

    private Metadata() {}

    public static void merge(ObjectNode object, JsonNode parameters) {
        JsonNode given = parameters.path("metadata");
        ObjectNode metadata = object.withObjectProperty("metadata");
        if (given.isString()) {
            metadata.removeAll();
        }
        given.properties().forEach(entry -> {
            if (entry.getValue().asString("").isEmpty()) {
                metadata.remove(entry.getKey());
            } else {
                metadata.set(entry.getKey(), entry.getValue());
            }
        });
    }
}
