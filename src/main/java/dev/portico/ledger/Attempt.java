package dev.portico.ledger;

import dev.portico.ledger.AttemptWatch.Moment;
import dev.portico.ledger.AttemptWatch.Stage;
import dev.portico.ledger.Turn.Line;
import org.jspecify.annotations.Nullable;

/**
 * One mutation, as it is written down.
 *
 * @param owner whom an idempotency key belongs to: the id of the customer or of the platform key
 * @param session the portal session; null for a platform key
 * @param inputHash what repetitions are compared by, in hex
 * @param plan as JSON; null until it is decided
 * @param outcome as JSON; null until it is known
 * @param abandoned whether it was given up unfinished
 */
record Attempt(
        Line line,
        String id,
        String mutation,
        String owner,
        @Nullable String session,
        @Nullable String idempotencyKey,
        String inputHash,
        @Nullable String plan,
        @Nullable String outcome,
        boolean abandoned) {

    /** Null where it belongs to none. */
    @Nullable
    String customer() {
        return line.customer().equals(id) ? null : line.customer();
    }

    @Nullable
    String platformKey() {
        return session == null ? owner : null;
    }

    Moment at(Stage stage) {
        return new Moment(id, mutation, stage, null);
    }

    Moment at(Stage stage, String step) {
        return new Moment(id, mutation, stage, step);
    }
}
