package dev.portico.sandbox.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The OpenAPI document, read once. */
final class Specification {

    static final Specification STRIPE = read("/openapi/spec3.derived-2026-07-29.dahlia.json.gz");

    private final JsonNode document;

    private Specification(JsonNode document) {
        this.document = document;
    }

    /** The schema of a resource, by the value of its {@code object} field. */
    JsonNode resource(String name) {
        return document.path("components").path("schemas").required(name);
    }

    /** Follows a reference, if the schema is one. */
    JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : document.at(reference.asString().substring(1));
    }

    /** The operation of a request; a template without parameters goes before one that has some. */
    @Nullable
    JsonNode operation(String method, String path) {
        JsonNode exact = document.path("paths").path(path);
        JsonNode operations = exact.isMissingNode() ? byTemplate(path) : exact;
        JsonNode operation = operations.path(method.toLowerCase(Locale.ROOT));
        return operation.isMissingNode() ? null : operation;
    }

    private JsonNode byTemplate(String path) {
        return document.path("paths").properties().stream()
                .filter(entry -> matches(entry.getKey().split("/"), path.split("/")))
                .min((one, other) -> parameters(one.getKey()) - parameters(other.getKey()))
                .map(Map.Entry::getValue)
                .orElseGet(MissingNode::getInstance);
    }

    private static boolean matches(String[] template, String[] path) {
        if (template.length != path.length) {
            return false;
        }
        for (int segment = 0; segment < path.length; segment++) {
            if (!template[segment].startsWith("{") && !template[segment].equals(path[segment])) {
                return false;
            }
        }
        return true;
    }

    private static int parameters(String template) {
        return template.split("\\{", -1).length;
    }

    private static Specification read(String path) {
        try (InputStream file = Objects.requireNonNull(Specification.class.getResourceAsStream(path), path);
                InputStream plain = new GZIPInputStream(file)) {
            return new Specification(JsonMapper.builder().build().readTree(plain));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
