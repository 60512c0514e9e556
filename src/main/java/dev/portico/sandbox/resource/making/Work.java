package dev.portico.sandbox.resource.making;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A request that writes, and the books it writes to. */
record Work(Call call, Books books) {

    /** All parameters, for an object that is new. */
    Given given() {
        return given(Json.object());
    }

    /** All parameters, for an object that is there. */
    Given given(ObjectNode before) {
        return new Given(books, "", call.parameters(), before);
    }

    /** The time of what is on no test clock. */
    Instant now() {
        return Instant.ofEpochSecond(books.now(Json.object()));
    }

    /** The object that the path names. */
    ObjectNode target(String type) {
        ObjectNode found = books.find(call.id("id"));
        if (found == null
                || !type.equals(found.path("object").asString())
                || found.path("deleted").asBoolean(false)) {
            throw ApiError.notFound(type, call.id("id"));
        }
        return found;
    }

    /** A new object, which has its event. */
    ObjectNode made(ObjectNode object) {
        books.happened(object.path("object").asString() + ".created", object, null);
        return books.add(object);
    }

    /** Edits the object that the path names, which has its event. */
    ObjectNode edited(String type, Fields fields) {
        ObjectNode before = target(type);
        ObjectNode edited = fields.write(given(before), books.edit(call.id("id")));
        books.happened(type + ".updated", edited, before);
        return edited;
    }
}
