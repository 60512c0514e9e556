package dev.portico.stripe;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Mono;

/**
 * Equal reads that share one fetch. The fetch begins with its first reader and stops when its last one leaves; one that
 * was stopped or failed is forgotten at once.
 */
final class Flights {

    private final ConcurrentMap<Object, Mono<?>> flights;
    private final boolean remembers;

    private Flights(ConcurrentMap<Object, Mono<?>> flights, boolean remembers) {
        this.flights = flights;
        this.remembers = remembers;
    }

    /** Shares a fetch as long as it runs. */
    static Flights passing() {
        return new Flights(new ConcurrentHashMap<>(), false);
    }

    /** Shares a fetch and then its answer. */
    static Flights remembering() {
        return remembering(new ConcurrentHashMap<>());
    }

    /** Shares a fetch and then its answer, as long as the map keeps it. */
    static Flights remembering(ConcurrentMap<Object, Mono<?>> kept) {
        return new Flights(kept, true);
    }

    /** @param key names everything that the answer depends on, so that it also names the type of the answer */
    @SuppressWarnings("unchecked")
    <T> Mono<T> join(Object key, Mono<T> fetch) {
        return Mono.defer(() -> (Mono<T>) flights.computeIfAbsent(key, absent -> start(key, fetch)));
    }

    /**
     * One subscription for all readers. Not {@code Mono.share()}: who joins one that its last reader is just leaving
     * would wait for ever, where this one begins anew.
     */
    static <T> Mono<T> shared(Mono<T> fetch) {
        return fetch.flux().replay(1).refCount().singleOrEmpty();
    }

    /** All of it before the readers are told: who begins after an answer is no part of it. */
    private <T> Mono<T> start(Object key, Mono<T> fetch) {
        return shared(fetch.doOnNext(answer -> answered(key, answer))
                .doOnError(failure -> flights.remove(key))
                .doOnCancel(() -> flights.remove(key)));
    }

    private void answered(Object key, Object answer) {
        if (remembers) {
            flights.put(key, Mono.just(answer));
        } else {
            flights.remove(key);
        }
    }
}
