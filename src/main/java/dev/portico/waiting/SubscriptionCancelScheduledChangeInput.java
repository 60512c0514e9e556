package dev.portico.waiting;

import org.jspecify.annotations.Nullable;

/** The subscription whose change is not to wait for its time any longer. */
record SubscriptionCancelScheduledChangeInput(
        String id, @Nullable String idempotencyKey) {}
