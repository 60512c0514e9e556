package dev.portico.stripe.transport;

import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/**
 * When a request is sent again, as Stripe's SDKs do it: twice at most, where Stripe says so, where it could not be
 * reached or failed. A plain rate limit is not retried: that would add to it.
 *
 * @see <a href="https://docs.stripe.com/error-low-level#safely-retrying-requests-with-idempotency">Stripe: retrying</a>
 */
final class StripeRetry {

    private static final int MOST = 2;
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Scheduler scheduler;

    StripeRetry(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    Mono<StripeResponse> repeat(Mono<StripeResponse> attempt) {
        return attempt.flatMap(StripeRetry::toAttempt)
                .retryWhen(Retry.from(attempts -> attempts.concatMap(this::requestPause)))
                .onErrorResume(Unfinished.class, unfinished -> Mono.just(unfinished.response));
    }

    /** Whether Stripe's limiter refused the request; a 429 for another reason, such as a lock, does not say so. */
    static boolean isRateLimited(StripeResponse response) {
        return response.code() == 429
                && response.headers().firstValue("Stripe-Rate-Limited-Reason").isPresent();
    }

    private Mono<Long> requestPause(Retry.RetrySignal attempt) {
        boolean passing =
                attempt.failure() instanceof Unfinished || ConnectionFailures.isUnreachable(attempt.failure());
        return passing && attempt.totalRetries() < MOST
                ? Mono.delay(delay(attempt.totalRetries()), scheduler)
                : Mono.error(attempt.failure());
    }

    private static Mono<StripeResponse> toAttempt(StripeResponse response) {
        return isPassing(response) ? Mono.error(new Unfinished(response)) : Mono.just(response);
    }

    private static boolean isPassing(StripeResponse response) {
        return switch (response.headers().firstValue("Stripe-Should-Retry").orElse("")) {
            case "true" -> true;
            case "false" -> false;
            default -> response.code() == 409 || response.code() >= 500;
        };
    }

    private static Duration delay(long retries) {
        long longest = Math.min(LONGEST.toMillis(), SHORTEST.toMillis() << retries);
        double jitter = 0.75 + ThreadLocalRandom.current().nextDouble() * 0.25;
        return Duration.ofMillis(Math.max(SHORTEST.toMillis(), (long) (longest * jitter)));
    }

    /** An answer after which the same request may have a better one. */
    private static final class Unfinished extends RuntimeException {

        private final transient StripeResponse response;

        Unfinished(StripeResponse response) {
            super(null, null, false, false);
            this.response = response;
        }
    }
}
