package dev.portico.sandbox.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The payment methods that people of the demo world carry, by the short name in their ids. */
final class DemoMethods {

    private static final JsonNode ALL = read("/sandbox/demo/payment-methods.json");

    private DemoMethods() {}

    /** Type and details. */
    static JsonNode of(String name) {
        return ALL.required(name);
    }

    private static JsonNode read(String path) {
        try (InputStream file = Objects.requireNonNull(DemoMethods.class.getResourceAsStream(path), path)) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
