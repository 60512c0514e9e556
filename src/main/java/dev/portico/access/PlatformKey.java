package dev.portico.access;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right of a back end to call.
 *
 * @param accounts the connected accounts that the key may act in; empty for a key without limits
 * @param createdBy the id of the key that made it; null for the one from the settings
 */
record PlatformKey(
        String id,
        String name,
        List<String> accounts,
        OffsetDateTime createdAt,
        @Nullable String createdBy,
        @Nullable OffsetDateTime revokedAt) {

    PlatformKey {
        accounts = List.copyOf(accounts);
    }
}
