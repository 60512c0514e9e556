package dev.portico.sandbox.wire;

import tools.jackson.databind.node.ObjectNode;

/** What a route does. */
@FunctionalInterface
public interface Handler {

    /** The answer's body, or an {@link ApiError}. */
    ObjectNode handle(Call call);
}
