package dev.portico.session;

import dev.portico.shared.Node;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A customer's access to their portal.
 *
 * @param expiresAt when it dies or died if nothing happens
 * @param locale the session's own language; null where it is the customer's choice
 * @param onBehalfOf where given, only subscriptions and invoices made on behalf of that account exist in it
 * @param configuration its id; null for the account's default one
 * @param customer the id
 */
public record PortalSession(
        String id,
        PortalSessionStatus status,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime firstUsedAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable PortalSessionEndReason endReason,
        @Nullable Locale locale,
        @Nullable String returnUrl,
        @Nullable String onBehalfOf,
        @Nullable String configuration,
        String customer)
        implements Node {}
