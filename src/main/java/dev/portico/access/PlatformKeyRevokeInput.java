package dev.portico.access;

import org.jspecify.annotations.Nullable;

/** Which key is to end. */
record PlatformKeyRevokeInput(String id, @Nullable String idempotencyKey) {}
