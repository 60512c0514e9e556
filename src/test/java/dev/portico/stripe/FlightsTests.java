package dev.portico.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

@Timeout(30)
class FlightsTests {

    private final TestPublisher<String> source = TestPublisher.create();
    private final AtomicInteger fetches = new AtomicInteger();
    private final Mono<String> fetch = source.mono().doOnSubscribe(begun -> fetches.incrementAndGet());
    private final Mono<String> answered = Mono.just("again").doOnSubscribe(begun -> fetches.incrementAndGet());
    private final List<String> read = new ArrayList<>();

    @Test
    void sharesAFetchUnderWay() {
        var flights = Flights.passing();
        flights.join("a", fetch).subscribe(read::add);
        flights.join("a", fetch).subscribe(read::add);
        source.emit("answer");
        assertThat(read).containsExactly("answer", "answer");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void fetchesAgainWhatIsOver() {
        var flights = Flights.passing();
        flights.join("a", answered).subscribe(read::add);
        flights.join("a", answered).subscribe(read::add);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void remembersAnAnswerWhereItShould() {
        var flights = Flights.remembering();
        flights.join("a", answered).subscribe(read::add);
        flights.join("a", answered).subscribe(read::add);
        assertThat(read).hasSize(2);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void keepsKeysApart() {
        var flights = Flights.remembering();
        flights.join("a", answered).subscribe(read::add);
        flights.join("b", answered).subscribe(read::add);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void forgetsAFailure() {
        var flights = Flights.remembering();
        flights.join("a", Mono.<String>error(new IllegalStateException()))
                .as(StepVerifier::create)
                .verifyError(IllegalStateException.class);
        flights.join("a", answered).as(StepVerifier::create).expectNext("again").verifyComplete();
    }

    @Test
    void goesOnWhileAReaderIsLeft() {
        var flights = Flights.passing();
        var first = flights.join("a", fetch).subscribe(read::add);
        flights.join("a", fetch).subscribe(read::add);
        first.dispose();
        source.assertNotCancelled();
        source.emit("answer");
        assertThat(read).containsExactly("answer");
    }

    @Test
    void stopsWhenItsLastReaderLeaves() {
        var flights = Flights.remembering();
        var first = flights.join("a", fetch).subscribe();
        var second = flights.join("a", fetch).subscribe();
        first.dispose();
        second.dispose();
        source.assertCancelled();
        flights.join("a", answered).as(StepVerifier::create).expectNext("again").verifyComplete();
    }

    @Test
    void beginsAnewForWhoJoinsWhatIsJustStopped() {
        var stopped = Flights.shared(fetch);
        stopped.subscribe().dispose();
        stopped.subscribe(read::add);
        assertThat(fetches).hasValue(2);
        source.emit("answer");
        assertThat(read).containsExactly("answer");
    }
}
