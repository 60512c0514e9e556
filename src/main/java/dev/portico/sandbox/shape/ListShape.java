package dev.portico.sandbox.shape;

import java.util.Collection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's list envelope, whole: everything there is stands in {@code data}. */
public final class ListShape {

    private ListShape() {}

    /** The envelope of what can be listed under this path. */
    public static ObjectNode of(String url, Collection<ObjectNode> members) {
        ObjectNode list = Skeletons.empty().put("object", "list");
        ArrayNode data = list.putArray("data");
        members.forEach(data::add);
        return list.put("has_more", false).put("url", url);
    }
}
