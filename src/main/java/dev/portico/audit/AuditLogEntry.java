package dev.portico.audit;

import dev.portico.shared.Node;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One mutation that was carried out.
 *
 * @param customer the id of the customer in whose place it stands in line; null for what belongs to none
 * @param object the id of what was changed
 * @param result {@code SUCCEEDED}, or what stood in the way
 */
record AuditLogEntry(
        String id,
        OffsetDateTime occurredAt,
        AuditActor actor,
        String mutation,
        @Nullable String customer,
        @Nullable String object,
        String result)
        implements Node {

    /** Whoever held the token. */
    record AuditActor(AuditActorKind kind, String id) {}

    /** What the token was of. */
    enum AuditActorKind {
        PLATFORM_KEY,
        PORTAL_SESSION
    }
}
