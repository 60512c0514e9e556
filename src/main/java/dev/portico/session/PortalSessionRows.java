package dev.portico.session;

import dev.portico.database.Rows;
import dev.portico.session.AuthenticatedSession.Language;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the rows of the table mean. */
final class PortalSessionRows {

    private PortalSessionRows() {}

    static PortalSession toPortalSession(Readable row) {
        PortalSessionStatus status = status(row);
        OffsetDateTime firstUsedAt = Rows.find(row, "first_used_at", OffsetDateTime.class);
        OffsetDateTime expiresAt = Rows.get(row, "expires_at", OffsetDateTime.class);
        boolean expired = status == PortalSessionStatus.EXPIRED;
        return new PortalSession(
                Rows.get(row, "id", String.class),
                status,
                Rows.get(row, "created_at", OffsetDateTime.class),
                firstUsedAt,
                expiresAt,
                expired ? expiresAt : Rows.find(row, "ended_at", OffsetDateTime.class),
                expired ? expiry(firstUsedAt) : endReason(row),
                locale(row),
                Rows.find(row, "return_url", String.class),
                Rows.find(row, "on_behalf_of", String.class),
                Rows.find(row, "configuration", String.class),
                Rows.get(row, "customer", String.class));
    }

    static SessionCheck toSessionCheck(Account home, Readable row) {
        return new SessionCheck(
                new AuthenticatedSession(
                        Rows.get(row, "id", String.class),
                        scope(home, row),
                        Rows.find(row, "configuration", String.class),
                        Rows.find(row, "flow", String.class),
                        new Language(
                                Rows.find(row, "locale", String.class),
                                List.of(Rows.get(row, "preferred_locales", String[].class)))),
                status(row));
    }

    private static CustomerScope scope(Account home, Readable row) {
        String account = Rows.get(row, "account", String.class);
        return new CustomerScope(
                new Account(account, home.livemode(), !account.equals(home.id())),
                Rows.get(row, "customer", String.class),
                Rows.find(row, "on_behalf_of", String.class));
    }

    private static PortalSessionStatus status(Readable row) {
        return PortalSessionStatus.valueOf(Rows.get(row, "status", String.class));
    }

    private static PortalSessionEndReason expiry(@Nullable OffsetDateTime firstUsedAt) {
        return firstUsedAt == null ? PortalSessionEndReason.UNUSED : PortalSessionEndReason.INACTIVE;
    }

    private static @Nullable PortalSessionEndReason endReason(Readable row) {
        String reason = Rows.find(row, "end_reason", String.class);
        return reason == null ? null : PortalSessionEndReason.valueOf(reason);
    }

    private static @Nullable Locale locale(Readable row) {
        String tag = Rows.find(row, "locale", String.class);
        return tag == null ? null : Locale.forLanguageTag(tag);
    }
}
