package dev.portico.shared;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends an operation, or one field of it, for a reason that its caller cannot mend within the operation. It says only
 * what the caller may know; whoever makes one from an exception keeps that as the cause, for the log.
 */
public final class Failure extends RuntimeException {

    private final FailureReason reason;
    private final boolean retryable;
    private final @Nullable Duration retryAfter;
    private final @Nullable String requestId;

    private Failure(
            FailureReason reason,
            boolean retryable,
            @Nullable Duration retryAfter,
            @Nullable String requestId,
            @Nullable Throwable cause) {
        super(reason.name(), cause, false, false);
        this.reason = reason;
        this.retryable = retryable;
        this.retryAfter = retryAfter;
        this.requestId = requestId;
    }

    /** A failure that the same operation would meet again. */
    public static Failure of(FailureReason reason) {
        return new Failure(reason, false, null, null, null);
    }

    /** What does not exist, or is outside the caller's scope: nobody can tell which. */
    public static Failure notFound() {
        return of(FailureReason.NOT_FOUND);
    }

    /** A failure that may be gone when the operation is tried again, after {@code retryAfter} where that is known. */
    public static Failure passing(FailureReason reason, @Nullable Duration retryAfter) {
        return new Failure(reason, true, retryAfter, null, null);
    }

    /** The same failure with Stripe's id of the request and the exception behind it. */
    public Failure from(@Nullable String stripeRequestId, Throwable cause) {
        return new Failure(reason, retryable, retryAfter, stripeRequestId, cause);
    }

    public FailureReason reason() {
        return reason;
    }

    public boolean retryable() {
        return retryable;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Stripe's {@code Request-Id}, where Stripe answered. */
    public @Nullable String requestId() {
        return requestId;
    }
}
