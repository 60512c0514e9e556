package dev.portico.session;

import org.jspecify.annotations.Nullable;

/** Which session is to end. */
record PortalSessionRevokeInput(String id, @Nullable String idempotencyKey) {}
