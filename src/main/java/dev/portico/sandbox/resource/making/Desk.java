package dev.portico.sandbox.resource.making;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.rendering.Expansion;
import dev.portico.sandbox.rendering.Renderer;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Handler;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Lets routes write: opens the books for one unit of work, keeps it where it succeeds and shows what came of it. */
record Desk(World world, InstantSource clock) {

    Handler writing(Function<Work, ObjectNode> work) {
        return call -> {
            Work begun = begin(call);
            ObjectNode shown = show(begun, work.apply(begun));
            begun.books().keep(world, call);
            return shown;
        };
    }

    /** Answers what is left of an object that is gone. */
    Handler deleting(String type, Consumer<Work> work) {
        return call -> {
            Work begun = begin(call);
            work.accept(begun);
            begun.books().keep(world, call);
            return Json.object().put("id", call.id("id")).put("object", type).put("deleted", true);
        };
    }

    /** Shows what is there. */
    Handler reading(Function<Work, ObjectNode> look) {
        return call -> {
            Work begun = begin(call);
            return show(begun, look.apply(begun));
        };
    }

    private static ObjectNode show(Work work, ObjectNode object) {
        return new Renderer(work.books())
                .render(object, Expansion.of(work.call().parameters()));
    }

    private Work begin(Call call) {
        return new Work(call, Books.of(world, call, clock));
    }
}
