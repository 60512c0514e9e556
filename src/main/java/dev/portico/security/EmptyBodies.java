package dev.portico.security;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** A request without a body is none that the endpoint answers: it would say nothing, with status 200. */
@Component
final class EmptyBodies implements BeanPostProcessor {

    private static final String ENDPOINT = "graphQlRouterFunction";

    @Override
    @SuppressWarnings("unchecked")
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals(ENDPOINT)
                ? ((RouterFunction<ServerResponse>) bean)
                        .filter((request, next) -> next.handle(request).switchIfEmpty(refused()))
                : bean;
    }

    private static Mono<ServerResponse> refused() {
        return Mono.error(() -> Failure.of(FailureReason.REQUEST_MALFORMED));
    }
}
