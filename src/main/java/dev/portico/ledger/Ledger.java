package dev.portico.ledger;

import dev.portico.database.Database;
import dev.portico.localisation.Messages;
import dev.portico.shared.InvalidInput;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where every mutation goes through. */
@Component
public final class Ledger {

    private final Database database;
    private final Claims claims;
    private final Turns turns;
    private final Attempts attempts;
    private final Fulfilment fulfilment;

    Ledger(Database database, Claims claims, Turns turns, Attempts attempts, Fulfilment fulfilment) {
        this.database = database;
        this.claims = claims;
        this.turns = turns;
        this.attempts = attempts;
        this.fulfilment = fulfilment;
    }

    /**
     * The order's end; with an idempotency key the same one each time, on any server, after any crash. Once begun it
     * runs on though its caller leaves.
     */
    public <P, O extends Outcome> Mono<Settled<O>> once(Order<P, O> order) {
        return database.shielded(turns.admit(begin(order)));
    }

    private <P, O extends Outcome> Mono<Settled<O>> begin(Order<P, O> order) {
        return Claims.isUsable(order.idempotencyKey())
                ? Mono.defer(() -> claims.claim(order)).flatMap(attempt -> replayOrTakeTurn(order, attempt))
                : Mono.just(
                        new Settled.Refused<>(List.of(invalidKey(order.viewer().locale()))));
    }

    private static InvalidInput invalidKey(Locale locale) {
        return InvalidInput.of(
                "IDEMPOTENCY_KEY_INVALID", Messages.text(locale, "input.IDEMPOTENCY_KEY_INVALID"), "idempotencyKey");
    }

    private <P, O extends Outcome> Mono<Settled<O>> replayOrTakeTurn(Order<P, O> order, Attempt attempt) {
        if (Claims.isReused(order, attempt)) {
            return Mono.just(new Settled.Refused<>(
                    List.of(IdempotencyKeyReused.in(order.viewer().locale()))));
        }
        return attempt.outcome() == null
                ? takeTurn(attempt).flatMap(turn -> inTurn(order, turn))
                : replay(order, attempt, attempt.outcome());
    }

    /** After whatever others left unfinished in the same line. */
    private Mono<Turn> takeTurn(Attempt attempt) {
        return turns.take(attempt.line(), attempt.id())
                .flatMap(turn -> turn.isOf(attempt)
                        ? Mono.just(turn)
                        : fulfilment.resume(turn).then(Mono.defer(() -> takeTurn(attempt))))
                .onErrorResume(failure -> attempts.giveUp(attempt).then(Mono.error(failure)));
    }

    private <P, O extends Outcome> Mono<Settled<O>> inTurn(Order<P, O> order, Turn turn) {
        return attempts.find(turn)
                .map(attempt -> settle(order, turn, attempt))
                // given up by an equal order while this one waited
                .defaultIfEmpty(attempts.giveBack(turn).then(begin(order)))
                .flatMap(settled -> settled);
    }

    private <P, O extends Outcome> Mono<Settled<O>> settle(Order<P, O> order, Turn turn, Attempt attempt) {
        if (attempt.outcome() != null) {
            return attempts.giveBack(turn).then(replay(order, attempt, attempt.outcome()));
        }
        return attempt.plan() == null ? decide(order, turn, attempt) : fulfil(order, turn, attempt, attempt.plan());
    }

    private <P, O extends Outcome> Mono<Settled<O>> decide(Order<P, O> order, Turn turn, Attempt attempt) {
        return turns.withinLease(order.decide())
                .single()
                .onErrorResume(
                        failure -> attempts.abandon(turn).onErrorComplete().then(Mono.error(failure)))
                .flatMap(decision -> settle(order, turn, attempt, decision));
    }

    private <P, O extends Outcome> Mono<Settled<O>> settle(
            Order<P, O> order, Turn turn, Attempt attempt, Decision<P> decision) {
        if (decision instanceof Decision.Refused<P> refused) {
            return attempts.abandon(turn).thenReturn(new Settled.Refused<>(refused.errors()));
        }
        String plan = Undertakings.write(((Decision.Go<P>) decision).plan());
        return attempts.plan(turn, attempt, plan).then(Mono.defer(() -> fulfil(order, turn, attempt, plan)));
    }

    private <P, O extends Outcome> Mono<Settled<O>> fulfil(Order<P, O> order, Turn turn, Attempt attempt, String plan) {
        return fulfilment
                .fulfil(turn, attempt, order.undertaking(), plan)
                .map(outcome -> new Settled.Done<>(attempt.id(), outcome));
    }

    private static <P, O extends Outcome> Mono<Settled<O>> replay(Order<P, O> order, Attempt attempt, String outcome) {
        return attempt.abandoned()
                ? Mono.error(Abandonment::failure)
                : Mono.fromCallable(() -> new Settled.Done<>(
                        attempt.id(),
                        Undertakings.read(outcome, order.undertaking().outcomeType())));
    }
}
