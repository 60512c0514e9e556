package dev.portico.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param accounts null for the limits of the key that asks */
record PlatformKeyCreateInput(
        String name,
        @Nullable List<String> accounts,
        @Nullable String idempotencyKey) {}
