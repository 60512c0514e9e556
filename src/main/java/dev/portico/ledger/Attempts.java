package dev.portico.ledger;

import dev.portico.ledger.AttemptWatch.Stage;
import dev.portico.tenancy.Account;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What becomes of an attempt by whoever has its turn. */
@Component
final class Attempts {

    private final AttemptTable table;
    private final CustomerHeadTable heads;
    private final Turns turns;
    private final AttemptWatch watch;

    Attempts(AttemptTable table, CustomerHeadTable heads, Turns turns, AttemptWatch watch) {
        this.table = table;
        this.heads = heads;
        this.turns = turns;
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

    /** For what could not be finished, with the reason: whoever has the next turn of this line goes on. */
    <T> Mono<T> leave(Turn turn, Throwable reason) {
        return told(turn, heads.endLease(turn)).onErrorComplete().then(Mono.error(reason));
    }

    /** For one that has not had its turn. */
    Mono<Void> giveUp(Attempt attempt) {
        return table.deleteWaiting(attempt);
    }

    Mono<Void> deleteOld(Account home, int limit) {
        return table.deleteOld(home, limit);
    }

    private Mono<Void> reached(Attempt attempt, Stage stage) {
        return Mono.defer(() -> watch.reached(attempt.at(stage)));
    }

    private Mono<Void> told(Turn turn, Mono<Void> end) {
        return end.then(Mono.fromRunnable(() -> turns.givenBack(turn)));
    }
}
