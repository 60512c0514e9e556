package dev.portico.security;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;

/** Says of a request that never became an operation what its sender may know. */
final class RequestFailures {

    private static final Logger log = LoggerFactory.getLogger(RequestFailures.class);

    private RequestFailures() {}

    static Failure toFailure(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return failure;
        }
        FailureReason reason = toReason(thrown);
        if (reason == FailureReason.UNEXPECTED) {
            log.error("A request failed", thrown);
        }
        return Failure.of(reason);
    }

    private static FailureReason toReason(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return failure.reason();
        }
        if (thrown instanceof DataBufferLimitException) {
            return FailureReason.REQUEST_TOO_LARGE;
        }
        if (thrown instanceof ResponseStatusException refusal
                && refusal.getStatusCode().is4xxClientError()) {
            return refusal.getStatusCode().isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE)
                    ? FailureReason.REQUEST_TOO_LARGE
                    : FailureReason.REQUEST_MALFORMED;
        }
        return FailureReason.UNEXPECTED;
    }

    /** Of a refusal by the framework its own, which says more than the reason. */
    static HttpStatusCode toStatus(Throwable thrown) {
        if (thrown instanceof ResponseStatusException refusal) {
            return refusal.getStatusCode();
        }
        return FailureStatus.of(toReason(thrown));
    }
}
