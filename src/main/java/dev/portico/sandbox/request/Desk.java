package dev.portico.sandbox.request;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Handler;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets routes write: opens the books for one unit of work, keeps it where it succeeds and shows what came of it.
 *
 * @param clock the time of everything that is on no test clock
 */
public record Desk(World world, InstantSource clock) {

    /** How something that is to be kept even where it fails went; null where it succeeded. */
    @FunctionalInterface
    public interface Attempt {
        @Nullable
        ApiError make(Work work);
    }

    /** A refused change is kept nowhere. */
    public Handler writing(Function<Work, ObjectNode> change) {
        return call -> {
            Work work = begin(call);
            ObjectNode shown = work.show(change.apply(work));
            work.books().keep(world, call);
            return shown;
        };
    }

    /** Keeps what an attempt made of the object that the path names, whether or not it is refused then. */
    public Handler attempting(String type, Attempt attempt) {
        return call -> {
            Work work = begin(call);
            ApiError refusal = attempt.make(work);
            ObjectNode shown = work.show(work.target(type));
            work.books().keep(world, call);
            if (refusal != null) {
                throw refusal;
            }
            return shown;
        };
    }

    /** Answers what is left of an object that is gone. */
    public Handler deleting(String type, Consumer<Work> deletion) {
        return call -> {
            Work work = begin(call);
            deletion.accept(work);
            work.books().keep(world, call);
            return Json.object().put("id", call.id("id")).put("object", type).put("deleted", true);
        };
    }

    /** Shows what is there, or would be. */
    public Handler reading(Function<Work, ObjectNode> look) {
        return call -> {
            Work work = begin(call);
            return work.show(look.apply(work));
        };
    }

    private Work begin(Call call) {
        return new Work(call, Books.of(world, call, clock));
    }
}
