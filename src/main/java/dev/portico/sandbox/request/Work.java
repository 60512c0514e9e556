package dev.portico.sandbox.request;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.rendering.Expansion;
import dev.portico.sandbox.rendering.Renderer;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A request that writes, and the books it writes to. */
public record Work(Call call, Books books) {

    public ObjectNode parameters() {
        return call.parameters();
    }

    /** All parameters, for an object that is new. */
    public Given given() {
        return given(Json.object());
    }

    /** All parameters, for an object that is there. */
    public Given given(ObjectNode before) {
        return new Given(books, "", parameters(), before);
    }

    /** The time of what is on no test clock. */
    public Instant now() {
        return Instant.ofEpochSecond(books.now(Json.object()));
    }

    /** The object that the path names. */
    public ObjectNode target(String type) {
        ObjectNode found = books.find(type, call.id("id"));
        if (found == null || found.path("deleted").asBoolean(false)) {
            throw ApiError.notFound(type, call.id("id"));
        }
        return found;
    }

    /** The id of the object that the path names. */
    public String id(String type) {
        return target(type).path("id").asString();
    }

    /** A new object, which has its event. */
    public ObjectNode made(ObjectNode object) {
        books.happened(object.path("object").asString() + ".created", object, null);
        return books.add(object);
    }

    /** Edits the object that the path names, which has its event. */
    public ObjectNode edited(String type, Fields fields) {
        ObjectNode before = target(type);
        ObjectNode edited = fields.write(given(before), books.edit(call.id("id")));
        books.happened(type + ".updated", edited, before);
        return edited;
    }

    /** As the answer, with what the request expands. */
    ObjectNode show(ObjectNode object) {
        return new Renderer(books).render(object, Expansion.of(parameters()));
    }

    /** As part of something else, where nothing is expanded. */
    public ObjectNode plain(ObjectNode object) {
        return new Renderer(books).render(object, Expansion.NOTHING);
    }
}
