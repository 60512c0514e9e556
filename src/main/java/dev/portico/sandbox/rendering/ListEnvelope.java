package dev.portico.sandbox.rendering;

import dev.portico.sandbox.store.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shape of every list, as an answer of its own or within an object. */
public final class ListEnvelope {

    /** How much of a list is shown where no limit is given. */
    public static final int USUAL_LIMIT = 10;

    private ListEnvelope() {}

    public static ObjectNode of(String url, boolean hasMore, List<? extends JsonNode> data) {
        ObjectNode envelope = Json.object().put("object", "list");
        envelope.set("data", Json.array().addAll(data));
        return envelope.put("has_more", hasMore).put("url", url);
    }

    static boolean is(JsonNode node) {
        return node.path("object").asString("").equals("list")
                && node.path("data").isArray();
    }
}
