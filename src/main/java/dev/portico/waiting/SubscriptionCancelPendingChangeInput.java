package dev.portico.waiting;

import org.jspecify.annotations.Nullable;

/** The subscription whose change is not to wait for a payment any longer. */
record SubscriptionCancelPendingChangeInput(
        String id, @Nullable String idempotencyKey) {}
