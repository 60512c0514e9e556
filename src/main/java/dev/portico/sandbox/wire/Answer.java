package dev.portico.sandbox.wire;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What goes back over the wire. */
record Answer(int status, ObjectNode body, Map<String, String> headers) {

    static Answer ok(ObjectNode body) {
        return new Answer(200, body, Map.of());
    }

    static Answer of(ApiError error) {
        return new Answer(error.status(), error.toEnvelope(), Map.of());
    }

    Answer with(String header, String value) {
        Map<String, String> extended = new HashMap<>(headers);
        extended.put(header, value);
        return new Answer(status, body, Map.copyOf(extended));
    }
}
