package dev.portico.stripe;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Mono;

/** What was read for accounts in the last seconds. */
final class KeptReads {

    private static final int MOST = 2_000;

    private final ConcurrentMap<Object, Mono<?>> kept;
    private final Flights flights;

    KeptReads(Duration time, Ticker ticker) {
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(time)
                .ticker(ticker)
                .<Object, Mono<?>>build()
                .asMap();
        this.flights = Flights.remembering(kept);
    }

    Flights flights() {
        return flights;
    }

    ConcurrentMap<Object, Mono<?>> byKey() {
        return kept;
    }
}
