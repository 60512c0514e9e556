package dev.portico.graphql;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/**
 * The one place that turns what ended a field into a GraphQL error. A {@link Failure} says itself what may be said;
 * of anything else nothing goes out, and the whole of it goes into the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailureResolver implements DataFetcherExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(FailureResolver.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable exception, DataFetchingEnvironment environment) {
        Failure failure = toFailure(exception, environment);
        return Mono.just(List.of(
                FailureErrors.toError(failure, environment.getLocale(), GraphqlErrorBuilder.newError(environment))));
    }

    private static Failure toFailure(Throwable exception, DataFetchingEnvironment environment) {
        if (exception instanceof Failure failure) {
            return failure;
        }
        if (exception instanceof BindException) {
            return Failure.of(FailureReason.ARGUMENT_INVALID);
        }
        log.error(
                "Execution {} failed at {}",
                environment.getExecutionId(),
                environment.getExecutionStepInfo().getPath(),
                exception);
        return Failure.of(FailureReason.UNEXPECTED);
    }
}
