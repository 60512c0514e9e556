package dev.portico.stripe;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.util.retry.Retry;

/**
 * Equal reads that share one fetch. The fetch begins with its first reader and stops when its last one leaves; one that
 * was stopped or failed is forgotten at once.
 */
final class Flights {

    /** Who joins a fetch in the moment its last reader leaves it begins a new one. */
    private static final Retry AGAIN = Retry.indefinitely().filter(CancellationException.class::isInstance);

    private final ConcurrentMap<Object, Mono<?>> flights;
    private final Predicate<SignalType> ends;

    private Flights(ConcurrentMap<Object, Mono<?>> flights, Predicate<SignalType> ends) {
        this.flights = flights;
        this.ends = ends;
    }

    /** Shares a fetch as long as it runs. */
    static Flights passing() {
        return new Flights(new ConcurrentHashMap<>(), signal -> true);
    }

    /** Shares a fetch and then its answer. */
    static Flights remembering() {
        return remembering(new ConcurrentHashMap<>());
    }

    /** Shares a fetch and then its answer, as long as the map keeps it. */
    static Flights remembering(ConcurrentMap<Object, Mono<?>> kept) {
        return new Flights(kept, signal -> signal != SignalType.ON_COMPLETE);
    }

    /** @param key names everything that the answer depends on, so that it also names the type of the answer */
    <T> Mono<T> join(Object key, Mono<T> fetch) {
        return Mono.defer(() -> board(key, fetch)).retryWhen(AGAIN);
    }

    @SuppressWarnings("unchecked")
    private <T> Mono<T> board(Object key, Mono<T> fetch) {
        var flight = (Mono<T>) flights.computeIfAbsent(key, absent -> shared(key, fetch));
        return flight.doOnError(CancellationException.class, left -> flights.remove(key, flight));
    }

    private <T> Mono<T> shared(Object key, Mono<T> fetch) {
        return fetch.doFinally(signal -> end(key, signal)).share();
    }

    private void end(Object key, SignalType signal) {
        if (ends.test(signal)) {
            flights.remove(key);
        }
    }
}
