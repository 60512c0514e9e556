package dev.portico.ledger;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Does what was decided, now or when somebody else left it. */
@Component
final class Fulfilment {

    private final Undertakings undertakings;
    private final Attempts attempts;
    private final StepTable steps;
    private final Turns turns;
    private final AttemptWatch watch;

    Fulfilment(Undertakings undertakings, Attempts attempts, StepTable steps, Turns turns, AttemptWatch watch) {
        this.undertakings = undertakings;
        this.attempts = attempts;
        this.steps = steps;
        this.turns = turns;
        this.watch = watch;
    }

    /** Carries the written plan out and settles the attempt. The outcome is what any repetition will read. */
    <P, O extends Outcome> Mono<O> fulfil(Turn turn, Attempt attempt, Undertaking<P, O> undertaking, String plan) {
        return Mono.defer(() -> undertaking.carryOut(
                        Undertakings.read(plan, undertaking.planType()),
                        new WrittenSteps(turn, attempt, steps, turns, watch)))
                .single()
                .delayUntil(outcome -> attempts.settle(turn, attempt, outcome))
                .map(outcome -> Undertakings.read(Undertakings.write(outcome), undertaking.outcomeType()))
                .onErrorResume(failure -> attempts.leave(turn, attempt, failure));
    }

    /** Ends the attempt that somebody left in this turn: finished where it was decided, and as if it never was where not. */
    Mono<Void> resume(Turn turn) {
        return attempts.find(turn)
                .map(attempt -> resume(turn, attempt))
                .defaultIfEmpty(attempts.giveBack(turn))
                .flatMap(end -> end);
    }

    private Mono<Void> resume(Turn turn, Attempt attempt) {
        if (attempt.outcome() != null) {
            return attempts.giveBack(turn);
        }
        String plan = attempt.plan();
        return plan == null
                ? attempts.abandon(turn)
                : Mono.fromCallable(() -> undertakings.get(attempt.mutation()))
                        .onErrorResume(unknown -> attempts.leave(turn, attempt, unknown))
                        .flatMap(undertaking ->
                                fulfil(turn, attempt, undertaking, plan).then())
                        .onErrorComplete(Abandonment::is);
    }
}
