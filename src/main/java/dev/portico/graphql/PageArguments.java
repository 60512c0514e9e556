package dev.portico.graphql;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.Node;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.Viewer;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands a handler its {@link PageRequest}, made of the arguments {@code first} and {@code after}. */
@Component
final class PageArguments implements HandlerMethodArgumentResolver {

    private final Cursors cursors;

    PageArguments(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PageRequest.class);
    }

    @Override
    public Mono<PageRequest> resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        // a null that is written out takes the default's place
        int first = Objects.requireNonNullElse(environment.<Integer>getArgument("first"), PageRequest.USUAL);
        if (first < 1 || first > PageRequest.LARGEST) {
            return Mono.error(Failure.of(FailureReason.FIRST_OUT_OF_RANGE));
        }
        String after = environment.getArgument("after");
        return after == null
                ? Mono.just(PageRequest.first(first))
                : cursors.open(list(environment), after).map(id -> new PageRequest(first, id));
    }

    /** Names one list: whose it is, which field of which object, under which filters. */
    static String list(DataFetchingEnvironment environment) {
        Viewer.Known viewer = environment.getGraphQlContext().get(Viewer.class);
        Map<String, Object> filters = new TreeMap<>(environment.getArguments());
        filters.remove("first");
        filters.remove("after");
        return String.join(
                "\n",
                viewer.account().id(),
                viewer instanceof CustomerViewer customer ? customer.scope().customer() : "",
                environment.getParentType().toString(),
                environment.getField().getName(),
                environment.getSource() instanceof Node parent ? parent.id() : "",
                filters.toString());
    }
}
