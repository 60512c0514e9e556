package dev.portico.sandbox.wire;

import java.util.Map;
import java.util.Optional;

/** A request as it came, before anything is known of it. Header names are in lower case. */
record Incoming(String method, String path, String query, Map<String, String> headers, String body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    String form() {
        return method.equals("POST") ? body : query;
    }
}
