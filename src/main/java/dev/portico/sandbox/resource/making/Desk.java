package dev.portico.sandbox.resource.making;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.rendering.Expansion;
import dev.portico.sandbox.rendering.Renderer;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Handler;
import java.time.InstantSource;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Lets routes write: opens the books for one unit of work, keeps it where it succeeds and shows what came of it. */
record Desk(World world, InstantSource clock) {

    Handler writing(Function<Work, ObjectNode> work) {
        return call -> {
            Work begun = begin(call);
            ObjectNode written = work.apply(begun);
            begun.books().keep(world, call);
            return new Renderer(call.objects()).render(written, Expansion.of(call.parameters()));
        };
    }

    private Work begin(Call call) {
        return new Work(call, new Books(call.objects(), clock.instant().getEpochSecond()));
    }
}
