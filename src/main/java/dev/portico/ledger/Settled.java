package dev.portico.ledger;

import dev.portico.shared.UserError;
import java.util.List;

/** The end of an order: what came of it, now or the first time, or why nothing was done. */
public sealed interface Settled<O> {

    /** @param attempt the id of the attempt */
    record Done<O>(String attempt, O outcome) implements Settled<O> {}

    /** A refusal of the decision, or {@link IdempotencyKeyReused}. */
    record Refused<O>(List<UserError> errors) implements Settled<O> {

        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
