package dev.portico.ledger;

import dev.portico.shared.UserError;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The end of an order: what came of it, now or the first time, or why nothing was done. */
public sealed interface Settled<O> {

    /** The answer to either end. */
    default <A> Mono<A> answer(Function<O, Mono<A>> done, Function<List<UserError>, A> refused) {
        return this instanceof Done<O> end
                ? done.apply(end.outcome())
                : Mono.just(refused.apply(((Refused<O>) this).errors()));
    }

    /** @param attempt the id of the attempt */
    record Done<O>(String attempt, O outcome) implements Settled<O> {}

    /** A refusal of the decision, or {@link IdempotencyKeyReused}. */
    record Refused<O>(List<UserError> errors) implements Settled<O> {

        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
