package dev.portico.stripe.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

@Timeout(30)
class CircuitTests {

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final Circuit circuit = new Circuit(time);
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void failsAtOnceAfterSomeFailuresInARow() {
        fail(10);
        request(Mono.just("answer"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(failure ->
                        assertThat(((Failure) failure).reason()).isEqualTo(FailureReason.STRIPE_UNREACHABLE));
        assertThat(requests).hasValue(10);
    }

    @Test
    void letsOneThroughAfterARest() {
        fail(10);
        time.advanceTimeBy(Duration.ofSeconds(5));
        fail(1);
        request(Mono.just("answer")).as(StepVerifier::create).verifyError(Failure.class);
        assertThat(requests).hasValue(11);
    }

    @Test
    void letsAllThroughAgainAfterAnAnswer() {
        fail(10);
        time.advanceTimeBy(Duration.ofSeconds(5));
        answer();
        answer();
    }

    @Test
    void forgetsFailuresThatAreNotInARow() {
        fail(9);
        answer();
        fail(9);
        answer();
    }

    @Test
    void countsOnlyWhatIsUnreachable() {
        IntStream.range(0, 20)
                .forEach(any -> request(Mono.error(new IllegalStateException()))
                        .as(StepVerifier::create)
                        .verifyError(IllegalStateException.class));
    }

    private void fail(int times) {
        IntStream.range(0, times)
                .forEach(any -> request(Mono.error(new IOException()))
                        .as(StepVerifier::create)
                        .verifyError(IOException.class));
    }

    private void answer() {
        request(Mono.just("answer"))
                .as(StepVerifier::create)
                .expectNext("answer")
                .verifyComplete();
    }

    private Mono<String> request(Mono<String> outcome) {
        return circuit.guard(outcome.doOnSubscribe(begun -> requests.incrementAndGet()), IOException.class::isInstance);
    }
}
