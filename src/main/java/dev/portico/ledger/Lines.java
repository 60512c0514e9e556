package dev.portico.ledger;

import dev.portico.ledger.Turn.Line;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Who waits on this server, in the order in which they came: only the first of each line asks the database. */
final class Lines {

    private final Map<Line, Deque<Place>> lines = new ConcurrentHashMap<>();

    /** More than a customer ever means; beyond it one customer would use up what all of them share. */
    private static final int LONGEST = 200;

    Place enter(Line line) {
        var place = new Place(line);
        lines.compute(line, (same, places) -> {
            Deque<Place> all = places == null ? new ArrayDeque<>() : places;
            if (all.size() >= LONGEST) {
                throw Failure.passing(FailureReason.TOO_MANY_REQUESTS, null);
            }
            all.add(place);
            return all;
        });
        callFirst(line);
        return place;
    }

    void leave(Place place) {
        lines.computeIfPresent(place.line, (same, places) -> {
            places.remove(place);
            return places.isEmpty() ? null : places;
        });
        callFirst(place.line);
    }

    /** Tells the first of the line that it need not wait before it asks again. */
    void turnGivenBack(Line line) {
        Place first = findFirst(line);
        if (first != null) {
            first.news.tryEmitEmpty();
        }
    }

    private void callFirst(Line line) {
        Place first = findFirst(line);
        if (first != null) {
            first.first.tryEmitEmpty();
        }
    }

    private @Nullable Place findFirst(Line line) {
        Place[] first = new Place[1];
        lines.computeIfPresent(line, (same, places) -> {
            first[0] = places.peekFirst();
            return places;
        });
        return first[0];
    }

    /** One that waits. */
    static final class Place {

        private final Line line;
        private final Sinks.Empty<Void> first = Sinks.empty();
        private volatile Sinks.Empty<Void> news = Sinks.empty();

        private Place(Line line) {
            this.line = line;
        }

        /** Completes when nobody stands before it. */
        Mono<Void> first() {
            return first.asMono();
        }

        /** From here on, news are news. */
        void listen() {
            news = Sinks.empty();
        }

        Mono<Void> news() {
            return Mono.defer(() -> news.asMono());
        }
    }
}
