package dev.portico.stripe.transport;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Spares callers the wait for a server that cannot be reached: after some failures in a row every request fails at
 * once, but for one every few seconds that tries whether it is back.
 */
final class Circuit {

    private static final int FAILURES = 10;
    private static final Duration REST = Duration.ofSeconds(5);

    private final Scheduler clock;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong nextTrial = new AtomicLong();

    Circuit(Scheduler clock) {
        this.clock = clock;
    }

    <T> Mono<T> guard(Mono<T> request, Predicate<Throwable> unreachable) {
        var watched = request.doOnNext(answer -> failures.set(0)).doOnError(unreachable, failure -> failed());
        return Mono.defer(() -> isOpen() ? Mono.error(refused()) : watched);
    }

    private boolean isOpen() {
        if (failures.get() < FAILURES) {
            return false;
        }
        long now = clock.now(TimeUnit.NANOSECONDS);
        long trial = nextTrial.get();
        return now < trial || !nextTrial.compareAndSet(trial, now + REST.toNanos());
    }

    private void failed() {
        if (failures.incrementAndGet() >= FAILURES) {
            nextTrial.set(clock.now(TimeUnit.NANOSECONDS) + REST.toNanos());
        }
    }

    private static Failure refused() {
        return Failure.passing(FailureReason.STRIPE_UNREACHABLE, REST);
    }
}
