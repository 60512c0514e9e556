package dev.portico.shared;

import static dev.portico.shared.FailureCode.BAD_REQUEST;
import static dev.portico.shared.FailureCode.FORBIDDEN;
import static dev.portico.shared.FailureCode.INTERNAL;
import static dev.portico.shared.FailureCode.RATE_LIMITED;
import static dev.portico.shared.FailureCode.STRIPE_UNAVAILABLE;
import static dev.portico.shared.FailureCode.UNAUTHENTICATED;

/** Every reason for which an operation fails: one constant is one {@code extensions.reason} and one wording. */
public enum FailureReason {
    /** No token was sent, and what was asked for needs one. */
    MISSING(UNAUTHENTICATED),
    /** The token was never real. */
    INVALID(UNAUTHENTICATED),
    /** The session ran out. */
    EXPIRED(UNAUTHENTICATED),
    /** The business ended the session or withdrew the key. */
    REVOKED(UNAUTHENTICATED),
    /** The customer signed out. */
    ENDED(UNAUTHENTICATED),

    CUSTOMER_ONLY(FORBIDDEN),
    PLATFORM_ONLY(FORBIDDEN),
    /** The key may not act in the account that the request names, or there is no such account. */
    ACCOUNT_NOT_ALLOWED(FORBIDDEN),
    /** The page that sent the request has an origin that the session's configuration does not list. */
    ORIGIN_NOT_ALLOWED(FORBIDDEN),
    /** Stripe does not let the server's own key do this. */
    STRIPE_FORBIDS(FORBIDDEN),

    NOT_FOUND(FailureCode.NOT_FOUND),

    STRIPE_BUSY(RATE_LIMITED),
    TOO_MANY_REQUESTS(RATE_LIMITED),

    STRIPE_UNREACHABLE(STRIPE_UNAVAILABLE),
    STRIPE_FAILED(STRIPE_UNAVAILABLE),
    /** The request took longer than a request may. */
    TIME_LIMIT(STRIPE_UNAVAILABLE),

    FIRST_OUT_OF_RANGE(BAD_REQUEST),
    CURSOR_INVALID(BAD_REQUEST),
    TOO_MANY_IDS(BAD_REQUEST),
    ARGUMENT_INVALID(BAD_REQUEST),
    /** A key for several accounts must say which one. */
    ACCOUNT_REQUIRED(BAD_REQUEST),
    /** A session acts in its own account only. */
    ACCOUNT_MISMATCH(BAD_REQUEST),
    REQUEST_MALFORMED(BAD_REQUEST),
    REQUEST_TOO_LARGE(BAD_REQUEST),
    DOCUMENT_INVALID(BAD_REQUEST),
    DOCUMENT_TOO_DEEP(BAD_REQUEST),
    DOCUMENT_TOO_COSTLY(BAD_REQUEST),
    STREAM_NEEDED(BAD_REQUEST),

    /** What was begun could not be finished, however often it was tried, and is not tried again. */
    ABANDONED(INTERNAL),
    UNEXPECTED(INTERNAL);

    private final FailureCode code;

    FailureReason(FailureCode code) {
        this.code = code;
    }

    public FailureCode code() {
        return code;
    }
}
