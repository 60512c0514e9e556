package dev.portico.sandbox.resource;

import dev.portico.sandbox.rendering.Expansion;
import dev.portico.sandbox.rendering.Renderer;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Handler;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Shows one object by its id. */
final class Retrieval implements Handler {

    static final Set<String> PARAMETERS = Set.of("expand");

    private final String type;

    Retrieval(String type) {
        this.type = type;
    }

    @Override
    public ObjectNode handle(Call call) {
        return show(call, find(call, type, call.id("id")));
    }

    /** An object at a customer's path, where no other customer's is found. */
    ObjectNode ofCustomer(Call call) {
        find(call, "customer", call.id("id"));
        ObjectNode object = find(call, type, call.id("part"));
        if (!object.path("customer").asString("").equals(call.id("id"))) {
            throw ApiError.notFound(type, call.id("part"));
        }
        return show(call, object);
    }

    static ObjectNode find(Call call, String type, String id) {
        ObjectNode object = call.objects().find(type, id);
        if (object == null) {
            throw ApiError.notFound(type, id);
        }
        return object;
    }

    static ObjectNode show(Call call, ObjectNode object) {
        return new Renderer(call.objects()).render(object, Expansion.of(call.parameters()));
    }
}
