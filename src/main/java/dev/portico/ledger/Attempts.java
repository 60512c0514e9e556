package dev.portico.ledger;

import dev.portico.ledger.AttemptWatch.Stage;
import dev.portico.shared.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What becomes of an attempt by whoever has its turn. */
@Component
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final AttemptTable table;
    private final CustomerHeadTable heads;
    private final Turns turns;
    private final LedgerSettings settings;
    private final AttemptWatch watch;

    Attempts(AttemptTable table, CustomerHeadTable heads, Turns turns, LedgerSettings settings, AttemptWatch watch) {
        this.table = table;
        this.heads = heads;
        this.turns = turns;
        this.settings = settings;
        this.watch = watch;
    }

    /** As it is now; empty where it was given up meanwhile. */
    Mono<Attempt> find(Turn turn) {
        return table.find(turn).delayUntil(attempt -> reached(attempt, Stage.TURN_TAKEN));
    }

    Mono<Void> plan(Turn turn, Attempt attempt, String plan) {
        return table.plan(turn, plan).then(reached(attempt, Stage.PLANNED));
    }

    Mono<Void> settle(Turn turn, Attempt attempt, Outcome outcome) {
        return told(turn, table.settle(turn, attempt, outcome)).then(reached(attempt, Stage.SETTLED));
    }

    /** For what nothing was decided about: its key is free. */
    Mono<Void> abandon(Turn turn) {
        return told(turn, table.delete(turn));
    }

    /** For what is settled, or gone. */
    Mono<Void> giveBack(Turn turn) {
        return told(turn, heads.giveBack(turn));
    }

    /**
     * For what could not be finished, with the reason: whoever has the next turn of this line goes on, or the attempt is
     * given up where that is hopeless, so that the line moves.
     */
    <T> Mono<T> leave(Turn turn, Attempt attempt, Throwable reason) {
        return table.fail(turn, isPassing(reason), settings)
                .filter(hopeless -> hopeless)
                .flatMap(hopeless -> told(turn, table.abandon(turn, attempt)).thenReturn(reason))
                .doOnNext(last -> LOG.error(
                        "{} {} could not be finished and was given up: {}",
                        attempt.mutation(),
                        attempt.id(),
                        name(last)))
                .<Throwable>map(last -> Abandonment.failure())
                .switchIfEmpty(told(turn, heads.endLease(turn)).thenReturn(reason))
                .onErrorReturn(reason)
                .flatMap(Mono::error);
    }

    /** All that a log may say of a failure. */
    static String name(Throwable failure) {
        return failure instanceof Failure known
                ? known.reason().name()
                : failure.getClass().getSimpleName();
    }

    private static boolean isPassing(Throwable reason) {
        return reason instanceof Failure failure && failure.retryable();
    }

    /** For one that has not had its turn. */
    Mono<Void> giveUp(Attempt attempt) {
        return table.deleteWaiting(attempt);
    }

    private Mono<Void> reached(Attempt attempt, Stage stage) {
        return Mono.defer(() -> watch.reached(attempt.at(stage)));
    }

    private Mono<Void> told(Turn turn, Mono<Void> end) {
        return end.then(Mono.fromRunnable(() -> turns.givenBack(turn)));
    }
}
