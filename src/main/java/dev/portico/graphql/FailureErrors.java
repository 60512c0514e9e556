package dev.portico.graphql;

import dev.portico.localisation.FailureExtensions;
import dev.portico.localisation.Messages;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureCode;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Locale;
import org.springframework.graphql.execution.ErrorType;

/** The one form that a {@link Failure} takes as a GraphQL error. */
public final class FailureErrors {

    private FailureErrors() {}

    /** The failure in the caller's language, at the place that the builder already knows. */
    public static GraphQLError toError(Failure failure, Locale locale, GraphqlErrorBuilder<?> place) {
        return place.message("%s", Messages.text(locale, failure.reason()))
                .errorType(toType(failure.reason().code()))
                .extensions(FailureExtensions.of(failure))
                .build();
    }

    private static ErrorClassification toType(FailureCode code) {
        return switch (code) {
            case UNAUTHENTICATED -> ErrorType.UNAUTHORIZED;
            case FORBIDDEN -> ErrorType.FORBIDDEN;
            case NOT_FOUND -> ErrorType.NOT_FOUND;
            case BAD_REQUEST -> ErrorType.BAD_REQUEST;
            case RATE_LIMITED, STRIPE_UNAVAILABLE, INTERNAL -> ErrorType.INTERNAL_ERROR;
        };
    }
}
