package dev.portico.cancellation;

import dev.portico.configuration.CancellationFeedback;
import org.jspecify.annotations.Nullable;

/** Which subscription to cancel, and why. */
record SubscriptionCancelInput(
        String id,
        @Nullable CancellationFeedback feedback,
        @Nullable String comment,
        @Nullable String idempotencyKey) {

    Reason reason() {
        return Reason.of(feedback, comment);
    }
}
