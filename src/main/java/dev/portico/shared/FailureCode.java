package dev.portico.shared;

/** The closed set of {@code extensions.code} of GraphQL errors. */
public enum FailureCode {
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    RATE_LIMITED,
    STRIPE_UNAVAILABLE,
    BAD_REQUEST,
    INTERNAL
}
