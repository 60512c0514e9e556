package dev.portico.sandbox.wire;

import dev.portico.sandbox.store.AccountObjects;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that is understood: whose account it acts on, which route it takes, with which ids and parameters.
 *
 * @param ids the values of the template's variables
 * @param cause what its events name as their request
 */
public record Call(
        String account,
        AccountObjects objects,
        String path,
        Map<String, String> ids,
        ObjectNode parameters,
        Cause cause) {

    /** The request as events tell it. */
    public record Cause(String requestId, @Nullable String idempotencyKey) {}

    /** The value of a variable that the route's template has. */
    public String id(String variable) {
        String id = ids.get(variable);
        if (id == null) {
            throw new IllegalArgumentException(variable);
        }
        return id;
    }
}
