package dev.portico.audit;

import dev.portico.audit.AuditLogEntry.AuditActor;
import dev.portico.audit.AuditLogEntry.AuditActorKind;
import dev.portico.database.Database;
import dev.portico.database.Rows;
import dev.portico.database.Statement;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.Account;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the ledger's table of who did what. */
@Component
final class AuditLogTable {

    static final String LIST = """
            select id, occurred_at, platform_key, session, customer, mutation, object, result
            from audit_log
            where home = :home and account = :account and livemode = :livemode
                and (cast(:after as text) is null or (occurred_at, id) < (
                    select occurred_at, id from audit_log
                    where home = :home and account = :account and livemode = :livemode and id = :after))
            order by occurred_at desc, id desc
            limit :limit
            """;

    private final Database database;

    AuditLogTable(Database database) {
        this.database = database;
    }

    /**
     * Newest first.
     *
     * @param home the account of the server's own key
     */
    Mono<Page<AuditLogEntry>> list(Account home, Account account, PageRequest page) {
        return database.list(
                        Statement.of(LIST)
                                .with("home", home.id())
                                .with("account", account.id())
                                .with("livemode", account.livemode())
                                .with("after", page.after(), String.class)
                                .with("limit", page.first() + 1),
                        AuditLogTable::toEntry)
                .map(entries -> toPage(entries, page.first()));
    }

    private static Page<AuditLogEntry> toPage(List<AuditLogEntry> entries, int first) {
        List<AuditLogEntry> shown = entries.subList(0, Math.min(first, entries.size()));
        @Nullable
        String end = shown.isEmpty() ? null : shown.get(shown.size() - 1).id();
        return new Page<>(shown, end, entries.size() > first);
    }

    private static AuditLogEntry toEntry(Readable row) {
        return new AuditLogEntry(
                Rows.get(row, "id", String.class),
                Rows.get(row, "occurred_at", OffsetDateTime.class),
                toActor(row),
                Rows.get(row, "mutation", String.class),
                Rows.find(row, "customer", String.class),
                Rows.find(row, "object", String.class),
                Rows.get(row, "result", String.class));
    }

    private static AuditActor toActor(Readable row) {
        String key = Rows.find(row, "platform_key", String.class);
        return key != null
                ? new AuditActor(AuditActorKind.PLATFORM_KEY, key)
                : new AuditActor(AuditActorKind.PORTAL_SESSION, Rows.get(row, "session", String.class));
    }
}
