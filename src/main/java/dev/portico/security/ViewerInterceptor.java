package dev.portico.security;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.tenancy.Viewer;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Authenticates every operation anew, before anything else is known of it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ViewerInterceptor implements WebGraphQlInterceptor {

    /** For {@code @ContextValue Viewer viewer} in batch handlers, which argument resolvers do not serve. */
    private static final String CONTEXT_VALUE = "viewer";

    private final Authenticator authenticator;

    ViewerInterceptor(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.defer(() -> {
            // once: to parse costs more than all else that is done for a caller who is not known yet
            Activity activity = Activity.of(request.getDocument(), request.getOperationName());
            return authenticate(request, activity).flatMap(viewer -> {
                put(viewer, request);
                return activity.isStream() ? Mono.error(Failure.of(FailureReason.STREAM_NEEDED)) : chain.next(request);
            });
        });
    }

    private Mono<? extends Viewer> authenticate(WebGraphQlRequest request, Activity activity) {
        return authenticator.authenticate(Credentials.of(request.getHeaders()), activity.extendsSession());
    }

    private static void put(Viewer viewer, WebGraphQlRequest request) {
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(Map.of(Viewer.class, viewer, CONTEXT_VALUE, viewer))
                        .locale(viewer.locale())
                        .build());
    }
}
