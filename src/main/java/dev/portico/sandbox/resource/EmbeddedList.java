package dev.portico.sandbox.resource;

import dev.portico.sandbox.store.Position;
import dev.portico.sandbox.wire.Call;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages through a list that is stored within an object, in the order it has there. */
final class EmbeddedList {

    private final String type;
    private final NavigableMap<Position, ObjectNode> elements = new TreeMap<>();

    EmbeddedList(String type, JsonNode list) {
        this.type = type;
        list.path("data").forEach(element -> elements.put(new Position(0, -elements.size()), (ObjectNode) element));
    }

    ObjectNode page(Call call) {
        return new Paging(call).page(type, elements, this::position, any -> true);
    }

    private @Nullable Position position(String id) {
        return elements.entrySet().stream()
                .filter(element -> element.getValue().path("id").asString("").equals(id))
                .map(NavigableMap.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
