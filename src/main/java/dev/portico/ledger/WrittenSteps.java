package dev.portico.ledger;

import dev.portico.ledger.AttemptWatch.Stage;
import dev.portico.ledger.StepTable.Step;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * The steps of one turn: who loses it sends nothing more.
 *
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Stripe: idempotent requests</a>
 */
final class WrittenSteps implements Steps {

    private final Turn turn;
    private final Attempt attempt;
    private final StepTable table;
    private final Turns turns;
    private final AttemptWatch watch;

    WrittenSteps(Turn turn, Attempt attempt, StepTable table, Turns turns, AttemptWatch watch) {
        this.turn = turn;
        this.attempt = attempt;
        this.table = table;
        this.turns = turns;
        this.watch = watch;
    }

    @Override
    public String attempt() {
        return attempt.id();
    }

    @Override
    public <T> Mono<T> once(String name, Function<String, Mono<T>> send, Mono<T> find) {
        return table.begin(turn, name)
                .flatMap(step -> step.doubtful() ? findOrSendAnew(name, send, find) : sendAs(step, name, send));
    }

    @Override
    public <T> Mono<T> unkeyed(String name, Mono<T> send, Mono<T> find) {
        return table.begin(turn, name).flatMap(step -> step.fresh() ? send(name, send) : findOrSend(name, send, find));
    }

    private <T> Mono<T> findOrSendAnew(String name, Function<String, Mono<T>> send, Mono<T> find) {
        return turns.withinLease(find)
                .switchIfEmpty(Mono.defer(() -> table.renew(turn, name).flatMap(step -> sendAs(step, name, send))));
    }

    /** To find out takes a while: begun again, the step has a whole lease for what is sent. */
    private <T> Mono<T> findOrSend(String name, Mono<T> send, Mono<T> find) {
        return turns.withinLease(find)
                .switchIfEmpty(Mono.defer(() -> table.begin(turn, name).flatMap(step -> send(name, send))));
    }

    private <T> Mono<T> sendAs(Step step, String name, Function<String, Mono<T>> send) {
        String key = attempt.id() + "-" + name + "-" + step.number();
        return send(name, Mono.defer(() -> send.apply(key)));
    }

    private <T> Mono<T> send(String name, Mono<T> request) {
        Mono<T> answer = turns.withinLease(request)
                .onErrorResume(failure -> answered(name, failure).then(Mono.error(failure)))
                .singleOptional()
                .flatMap(result -> answered(name, false).then(Mono.justOrEmpty(result)));
        return watch.reached(attempt.at(Stage.SENDING, name)).then(answer);
    }

    /** Whatever is no failure of ours is an answer. */
    private Mono<Void> answered(String name, Throwable refusal) {
        return refusal instanceof Failure failure && !isStored(failure)
                ? Mono.empty()
                : answered(name, refusal instanceof Failure);
    }

    private Mono<Void> answered(String name, boolean failed) {
        return watch.reached(attempt.at(Stage.ANSWERED, name)).then(table.answer(turn, name, failed));
    }

    /** Stripe keeps its first answer to a key, its own failures too. */
    private static boolean isStored(Failure failure) {
        return failure.reason() == FailureReason.STRIPE_FAILED && failure.requestId() != null;
    }
}
