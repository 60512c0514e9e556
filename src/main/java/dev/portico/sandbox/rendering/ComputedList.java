package dev.portico.sandbox.rendering;

import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.store.Lookup;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists within a customer, made of the objects that refer to it when they are asked for. */
enum ComputedList {
    SUBSCRIPTIONS("subscription", object -> !object.path("status").asString("").equals("canceled")),
    TAX_IDS("tax_id", object -> true),
    /** The forerunners of payment methods, of which a new account has none. */
    SOURCES("source", object -> true);

    private final String type;
    private final Predicate<ObjectNode> shown;

    ComputedList(String type, Predicate<ObjectNode> shown) {
        this.type = type;
        this.shown = shown;
    }

    static @Nullable ComputedList of(String type, String field) {
        if (!type.equals("customer")) {
            return null;
        }
        return switch (field) {
            case "subscriptions" -> SUBSCRIPTIONS;
            case "tax_ids" -> TAX_IDS;
            case "sources" -> SOURCES;
            default -> null;
        };
    }

    ObjectNode list(Lookup objects, JsonNode customer, String field) {
        String id = customer.path("id").asString();
        List<ObjectNode> found = objects.list(type, Index.CUSTOMER, id).stream()
                .filter(shown)
                .limit(ListEnvelope.USUAL_LIMIT + 1)
                .toList();
        return ListEnvelope.of("/v1/customers/" + id + "/" + field, false, found);
    }
}
