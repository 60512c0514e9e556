package dev.portico.graphql;

import dev.portico.localisation.FailureExtensions;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives the engine's own errors the form of all others. Syntax and validation errors keep the engine's text, which
 * speaks to a developer of their document; there are at most ten, however many mistakes the document has.
 */
@Component
@Order(1)
final class EngineErrors implements WebGraphQlInterceptor {

    private static final int MOST = 10;
    private static final int LONGEST = 300;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response -> response.getExecutionResult().getErrors().isEmpty()
                        ? response
                        : response.transform(answer -> answer.errors(
                                toTyped(response.getExecutionResult().getErrors(), locale(response)))));
    }

    private static Locale locale(WebGraphQlResponse response) {
        return response.getExecutionInput().getLocale();
    }

    private static List<GraphQLError> toTyped(List<GraphQLError> errors, Locale locale) {
        return errors.stream().limit(MOST).map(error -> toTyped(error, locale)).toList();
    }

    private static GraphQLError toTyped(GraphQLError error, Locale locale) {
        if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
            return error;
        }
        if (error instanceof RefusedDocument refused) {
            return FailureErrors.toError(Failure.of(refused.reason()), locale, GraphqlErrorBuilder.newError());
        }
        return error.getPath() == null ? toInvalid(error) : toUnexpected(error, locale);
    }

    private static GraphQLError toInvalid(GraphQLError error) {
        String message = error.getMessage();
        return GraphqlErrorBuilder.newError()
                .message("%s", message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message)
                .locations(error.getLocations() == null ? List.of() : error.getLocations())
                .errorType(ErrorType.BAD_REQUEST)
                .extensions(FailureExtensions.of(Failure.of(FailureReason.DOCUMENT_INVALID)))
                .build();
    }

    private static GraphQLError toUnexpected(GraphQLError error, Locale locale) {
        return FailureErrors.toError(
                Failure.of(FailureReason.UNEXPECTED),
                locale,
                GraphqlErrorBuilder.newError().path(error.getPath()));
    }
}
