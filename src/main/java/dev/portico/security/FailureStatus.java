package dev.portico.security;

import dev.portico.shared.FailureReason;
import org.springframework.http.HttpStatus;

/** The HTTP status of a request that failed as a whole. */
final class FailureStatus {

    private FailureStatus() {}

    static HttpStatus of(FailureReason reason) {
        if (reason == FailureReason.REQUEST_TOO_LARGE) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return switch (reason.code()) {
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case STRIPE_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case BAD_REQUEST -> HttpStatus.BAD_REQUEST;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
