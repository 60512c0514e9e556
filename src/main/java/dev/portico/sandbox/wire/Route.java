package dev.portico.sandbox.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of the API.
 *
 * @param template path with variables, such as {@code /v1/customers/:id}
 * @param parameters names it knows; any other is refused, for Stripe refuses it too
 */
record Route(String method, String template, Set<String> parameters, Handler handler) {

    /** The variables' values, or null where this is not the path's route. */
    @Nullable
    Map<String, String> match(String method, List<String> path) {
        List<String> names = Routes.segments(template);
        if (!this.method.equals(method) || names.size() != path.size()) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < names.size(); at++) {
            if (names.get(at).startsWith(":")) {
                values.put(names.get(at).substring(1), path.get(at));
            } else if (!names.get(at).equals(path.get(at))) {
                return null;
            }
        }
        return values;
    }

    void refuseUnknown(ObjectNode given) {
        Set<String> unknown = new TreeSet<>(given.propertyNames());
        unknown.removeAll(parameters);
        if (!unknown.isEmpty()) {
            throw ApiError.unknownParameters(unknown);
        }
    }

    String name() {
        return method + " " + template;
    }
}
