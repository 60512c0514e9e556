package dev.portico.stripe.transport;

import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts and times every request to Stripe: for the operation that caused it, and for all by endpoint and status. */
@Component
final class StripeMeter {

    private final MeterRegistry meters;
    private final AtomicInteger active = new AtomicInteger();

    StripeMeter(MeterRegistry meters) {
        this.meters = meters;
        meters.gauge("stripe.requests.active", active);
    }

    Mono<StripeResponse> measure(StripeRequest request, Mono<StripeResponse> exchange) {
        return Mono.deferContextual(context -> {
            var tally = CallTally.of(context);
            tally.called();
            active.incrementAndGet();
            return timed(exchange, ended(request, tally, System.nanoTime()))
                    .doFinally(signal -> active.decrementAndGet());
        });
    }

    /** Before the answer is passed on: whoever gets it may at once look at the time it took. */
    private static Mono<StripeResponse> timed(Mono<StripeResponse> exchange, Consumer<String> ended) {
        return exchange.doOnNext(response -> ended.accept(Integer.toString(response.code())))
                .doOnError(failure -> ended.accept("none"))
                .doOnCancel(() -> ended.accept("canceled"));
    }

    private Consumer<String> ended(StripeRequest request, CallTally tally, long start) {
        return status -> {
            var time = Duration.ofNanos(System.nanoTime() - start);
            tally.took(time);
            meters.timer("stripe.requests", "endpoint", endpoint(request), "status", status)
                    .record(time);
        };
    }

    private static String endpoint(StripeRequest request) {
        return request.method() + " " + Endpoint.of(request.url().getPath());
    }
}
