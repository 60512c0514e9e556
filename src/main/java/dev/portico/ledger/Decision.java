package dev.portico.ledger;

import dev.portico.shared.UserError;
import java.util.List;

/** What is decided on fresh reads, before anything is written. */
public sealed interface Decision<P> {

    /** This is to be done. */
    record Go<P>(P plan) implements Decision<P> {}

    /** Nothing is done, and the idempotency key stays free. */
    record Refused<P>(List<UserError> errors) implements Decision<P> {

        public Refused {
            errors = List.copyOf(errors);
        }
    }

    static <P> Decision<P> go(P plan) {
        return new Go<>(plan);
    }

    static <P> Decision<P> refused(List<? extends UserError> errors) {
        return new Refused<>(List.copyOf(errors));
    }
}
