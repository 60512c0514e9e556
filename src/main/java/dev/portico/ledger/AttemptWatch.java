package dev.portico.ledger;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Is told how far an attempt has come, and waited for. The server counts; a test that never completes at some moment
 * leaves the attempt as a crash at this moment would.
 */
public interface AttemptWatch {

    /** What is done: each is written down, or about to be, when it is told. */
    enum Stage {
        CLAIMED,
        TURN_TAKEN,
        PLANNED,
        /** A step is written down and not sent yet. */
        SENDING,
        /** Stripe has answered the step, which is not written down yet. */
        ANSWERED,
        /** The outcome is written down. */
        SETTLED
    }

    /**
     * @param attempt its id
     * @param step the name of the step, for the stages that belong to one
     */
    record Moment(
            String attempt,
            String mutation,
            Stage stage,
            @Nullable String step) {}

    Mono<Void> reached(Moment moment);
}
