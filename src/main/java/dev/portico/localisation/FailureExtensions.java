package dev.portico.localisation;

import dev.portico.shared.Failure;
import java.util.LinkedHashMap;
import java.util.Map;

/** What programs read of a failure: {@code extensions} of a GraphQL error, the same wherever it is answered. */
public final class FailureExtensions {

    private FailureExtensions() {}

    /** Always {@code code}, {@code reason} and {@code retryable}; the others where they are known. */
    public static Map<String, Object> of(Failure failure) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", failure.reason().code().name());
        extensions.put("reason", failure.reason().name());
        extensions.put("retryable", failure.retryable());
        if (failure.retryAfter() != null) {
            extensions.put("retryAfter", failure.retryAfter().toSeconds());
        }
        if (failure.requestId() != null) {
            extensions.put("stripeRequestId", failure.requestId());
        }
        return extensions;
    }
}
