package dev.portico.sandbox.rendering;

import dev.portico.sandbox.wire.ApiError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tree of fields that a request asks to expand. See
 * <a href="https://docs.stripe.com/expand">Stripe's guide to expanding</a>.
 */
public final class Expansion {

    public static final Expansion NOTHING = new Expansion();

    /** The {@code data} of a list counts as a level. */
    private static final int DEEPEST = 4;

    private final Map<String, Expansion> fields = new LinkedHashMap<>();

    private Expansion() {}

    public static Expansion of(ObjectNode parameters) {
        Expansion root = new Expansion();
        JsonNode paths = parameters.path("expand");
        if (paths.isObject() || !paths.asString("").isEmpty()) {
            throw ApiError.invalid("expand", "Invalid array");
        }
        paths.forEach(path -> root.add(path.asString("")));
        return root;
    }

    private void add(String path) {
        String[] levels = path.split("\\.", -1);
        if (levels.length > DEEPEST) {
            throw ApiError.invalid("expand", "You cannot expand more than 4 levels of a property. Property: " + path);
        }
        Expansion at = this;
        for (String level : levels) {
            at = at.fields.computeIfAbsent(level, any -> new Expansion());
        }
    }

    @Nullable
    Expansion of(String field) {
        return fields.get(field);
    }

    Map<String, Expansion> fields() {
        return fields;
    }

    /** What is asked of the objects in a list, which has nothing else to expand. */
    public Expansion ofData() {
        fields.keySet().stream()
                .filter(field -> !field.equals("data"))
                .findFirst()
                .ifPresent(field -> {
                    throw cannotExpand(field);
                });
        return fields.getOrDefault("data", NOTHING);
    }

    static ApiError cannotExpand(String field) {
        return ApiError.invalid("expand", "This property cannot be expanded (%s).".formatted(field));
    }
}
