package dev.portico.cancellation;

import org.jspecify.annotations.Nullable;

/** Which subscription goes on after all. */
record SubscriptionRenewInput(String id, @Nullable String idempotencyKey) {}
