package dev.portico.sandbox.resource;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.rendering.Expansion;
import dev.portico.sandbox.rendering.Renderer;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Handler;
import java.time.InstantSource;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** Has a request change the books of its account, keeps them, and shows what became of the object. */
record Work(World world, InstantSource clock) {

    /** A refused change is kept nowhere. */
    Handler kept(BiFunction<Call, Books, ObjectNode> change) {
        return call -> {
            Books books = open(call);
            ObjectNode changed = change.apply(call, books);
            ObjectNode shown = show(call, books, changed);
            books.keep(world, call);
            return shown;
        };
    }

    Books open(Call call) {
        return Books.of(world, call, clock);
    }

    static ObjectNode show(Call call, Books books, ObjectNode object) {
        return new Renderer(books).render(object, Expansion.of(call.parameters()));
    }

    /** As part of something else, where nothing is expanded. */
    static ObjectNode plain(Books books, ObjectNode object) {
        return new Renderer(books).render(object, Expansion.NOTHING);
    }

    /** The object that the path names. */
    static String named(Call call, Books books, String type) {
        String id = call.id("id");
        if (books.find(type, id) == null) {
            throw ApiError.notFound(type, id);
        }
        return id;
    }
}
