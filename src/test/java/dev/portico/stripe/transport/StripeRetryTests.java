package dev.portico.stripe.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

@Timeout(30)
class StripeRetryTests {

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final StripeRetry retry = new StripeRetry(time);
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void waitsLongerBeforeEachAttempt() {
        retry.repeat(attempt(Mono.error(new IOException())))
                .as(StepVerifier::create)
                .then(() -> time.advanceTimeBy(Duration.ofMillis(499)))
                .then(() -> assertThat(attempts).hasValue(1))
                .then(() -> time.advanceTimeBy(Duration.ofMillis(1)))
                .then(() -> assertThat(attempts).hasValue(2))
                .then(() -> time.advanceTimeBy(Duration.ofMillis(749)))
                .then(() -> assertThat(attempts).hasValue(2))
                .then(() -> time.advanceTimeBy(Duration.ofMillis(251)))
                .then(() -> assertThat(attempts).hasValue(3))
                .verifyError(IOException.class);
    }

    @Test
    void passesOnTheLastAnswer() {
        retry.repeat(attempt(Mono.just(response(503))))
                .as(StepVerifier::create)
                .then(() -> time.advanceTimeBy(Duration.ofSeconds(10)))
                .expectNextMatches(response -> response.code() == 503)
                .verifyComplete();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void stopsWaitingWhenCancelled() {
        retry.repeat(attempt(Mono.error(new IOException()))).subscribe().dispose();
        time.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void repeatsNothingThatIsNotPassing() {
        retry.repeat(attempt(Mono.error(new IllegalStateException())))
                .as(StepVerifier::create)
                .verifyError(IllegalStateException.class);
        assertThat(attempts).hasValue(1);
    }

    private Mono<StripeResponse> attempt(Mono<StripeResponse> outcome) {
        return outcome.doOnSubscribe(begun -> attempts.incrementAndGet());
    }

    private static StripeResponse response(int status) {
        return new StripeResponse(status, HttpHeaders.of(Map.of()), "");
    }
}
