package dev.portico.stripe.transport;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import reactor.pool.PoolAcquirePendingLimitException;
import reactor.pool.PoolAcquireTimeoutException;

/** What keeps a request from an answer, and what that is to a caller. */
final class ConnectionFailures {

    private ConnectionFailures() {}

    static boolean isUnreachable(Throwable failure) {
        return failure instanceof IOException || failure instanceof TimeoutException;
    }

    static Failure unreachable(Throwable failure) {
        return Failure.passing(FailureReason.STRIPE_UNREACHABLE, null).from(null, failure);
    }

    /** Whether no connection became free. */
    static boolean isBusy(Throwable failure) {
        return failure instanceof PoolAcquirePendingLimitException || failure instanceof PoolAcquireTimeoutException;
    }

    static Failure busy(Throwable failure) {
        return Failure.passing(FailureReason.STRIPE_BUSY, null).from(null, failure);
    }
}
