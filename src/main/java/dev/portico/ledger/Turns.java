package dev.portico.ledger;

import dev.portico.ledger.Lines.Place;
import dev.portico.ledger.Turn.Line;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** One attempt of a customer at a time, over all servers. */
final class Turns {

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final int DOUBLED_AT_MOST = 4;

    private final AtomicInteger admitted = new AtomicInteger();
    private final Lines lines = new Lines();
    private final CustomerHeadTable heads;
    private final LedgerSettings settings;
    private final Scheduler timer;

    Turns(CustomerHeadTable heads, LedgerSettings settings, Scheduler timer) {
        this.heads = heads;
        this.settings = settings;
        this.timer = timer;
    }

    /**
     * The turn, as soon as it is free; where an earlier attempt left it unfinished, that attempt's turn. Nothing here is
     * cancelled while it asks: it could be given a turn that nobody knows of.
     */
    Mono<Turn> take(Line line, String attempt) {
        return Mono.defer(() -> {
            long until = timer.now(TimeUnit.MILLISECONDS) + settings.patience().toMillis();
            return Mono.usingWhen(
                    Mono.fromCallable(() -> lines.enter(line)),
                    place -> place.first()
                            .timeout(settings.patience(), timeIsUp(), timer)
                            .then(ask(place, line, attempt, until)),
                    place -> Mono.fromRunnable(() -> lines.leave(place)));
        });
    }

    /** Where an earlier attempt left it, and nobody has taken it since. */
    Mono<Turn> takeLeft(Turn left) {
        return heads.take(left.line(), left.attempt());
    }

    /** The work, unless this server has too much of it already. */
    <T> Mono<T> admit(Mono<T> work) {
        return Mono.defer(() -> {
            if (admitted.incrementAndGet() > settings.orders()) {
                admitted.decrementAndGet();
                return Mono.error(Failure.passing(FailureReason.TOO_MANY_REQUESTS, null));
            }
            return work.doFinally(signal -> admitted.decrementAndGet());
        });
    }

    /** What somebody does in a turn and waits for, which ends before another server may go on. */
    <T> Mono<T> withinLease(Mono<T> work) {
        return work.timeout(settings.longestStep(), timeIsUp(), timer);
    }

    /** Once it is given back in the database. */
    void givenBack(Turn turn) {
        lines.turnGivenBack(turn.line());
    }

    private Mono<Turn> ask(Place place, Line line, String attempt, long until) {
        return Mono.defer(() -> {
                    place.listen();
                    return heads.take(line, attempt);
                })
                .repeatWhenEmpty(Integer.MAX_VALUE, asked -> asked.concatMap(times -> pause(place, times, until)));
    }

    private Mono<Long> pause(Place place, long times, long until) {
        Duration delay = SHORTEST.multipliedBy(1L << Math.min(times, DOUBLED_AT_MOST));
        return timer.now(TimeUnit.MILLISECONDS) >= until
                ? timeIsUp()
                : Mono.firstWithSignal(place.news().thenReturn(times), Mono.delay(delay, timer));
    }

    private static <T> Mono<T> timeIsUp() {
        return Mono.error(() -> Failure.passing(FailureReason.TIME_LIMIT, null));
    }
}
