package dev.portico.sandbox.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The skeletons on the class path: each object of Stripe's with every field it always has, unset. */
final class Skeletons {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, ObjectNode> READ = new ConcurrentHashMap<>();

    private Skeletons() {}

    /** A fresh copy, the caller's to fill in. */
    static ObjectNode copyOf(String name) {
        return READ.computeIfAbsent(name, Skeletons::read).deepCopy();
    }

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    private static ObjectNode read(String name) {
        String path = "/sandbox/shapes/" + name + ".json";
        try (InputStream file = Objects.requireNonNull(Skeletons.class.getResourceAsStream(path), path)) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
