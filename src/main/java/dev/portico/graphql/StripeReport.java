package dev.portico.graphql;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.stripe.StripeTraffic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Outermost, so that what is asked to authenticate is counted and timed too: opens an operation's traffic with Stripe and closes it again: when the client has gone or the time is up, its reads
 * stop; when it is answered, {@code extensions.stripe} says how many calls it took.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StripeReport implements WebGraphQlInterceptor {

    private final GraphQlLimits limits;
    private final Scheduler timer;

    StripeReport(GraphQlLimits limits, Scheduler timer) {
        this.limits = limits;
        this.timer = timer;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.defer(() -> report(request, chain, StripeTraffic.start()));
    }

    private Mono<WebGraphQlResponse> report(WebGraphQlRequest request, Chain chain, StripeTraffic traffic) {
        return chain.next(request)
                .timeout(limits.time(), timer)
                .onErrorMap(TimeoutException.class, late -> Failure.passing(FailureReason.TIME_LIMIT, null))
                .map(response ->
                        response.transform(answer -> answer.extensions(with(response.getExtensions(), traffic))))
                .doOnError(failure -> traffic.stop())
                .doOnCancel(traffic::stop)
                .contextWrite(traffic::writeTo);
    }

    private static Map<Object, Object> with(Map<Object, Object> extensions, StripeTraffic traffic) {
        Map<Object, Object> all = new LinkedHashMap<>(extensions);
        all.put(
                "stripe",
                Map.of("calls", traffic.calls(), "milliseconds", traffic.time().toMillis()));
        return all;
    }
}
