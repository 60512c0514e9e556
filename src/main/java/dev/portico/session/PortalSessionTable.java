package dev.portico.session;

import dev.portico.database.Database;
import dev.portico.database.Statement;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The table of sessions. Its clock is the database's, for everything that has to do with their life. */
@Component
final class PortalSessionTable {

    private static final String STATUS = """
            case
                when end_reason = 'REVOKED' then 'REVOKED'
                when end_reason = 'SIGNED_OUT' then 'ENDED'
                when expires_at <= now() then 'EXPIRED'
                when first_used_at is null then 'UNUSED'
                else 'ACTIVE'
            end
            """;

    private static final String COLUMNS = """
            id, created_at, first_used_at, expires_at, ended_at, end_reason, locale, return_url, on_behalf_of,
            configuration, customer,
            """ + STATUS + " as status\n";

    private static final String IN_ACCOUNT = "home = :home and account = :account and livemode = :livemode\n";

    static final String CREATE = """
            insert into portal_session (home, account, livemode, id, token_hash, customer, configuration, locale,
                preferred_locales, return_url, on_behalf_of, created_by)
            values (:home, :account, :livemode, :id, :tokenHash, :customer, :configuration, :locale,
                :preferredLocales, :returnUrl, :onBehalfOf, :createdBy)
            on conflict do nothing
            """;

    static final String ISSUE = """
            update portal_session set token_hash = :tokenHash
            where id = :id and
            """ + IN_ACCOUNT + "returning " + COLUMNS;

    /**
     * Authenticates, extends and reads at once, so that nothing can come between check and use. A busy session is one
     * hot row: it is written only where that moves its end by more than a second, and without waiting for the disk,
     * because losing a second of life in a crash harms nobody.
     */
    static final String AUTHENTICATE = """
            with extended as (
                update portal_session
                set first_used_at = coalesce(first_used_at, now()),
                    expires_at = greatest(expires_at, now() + interval '1 hour')
                where token_hash = :tokenHash and home = :home and livemode = :livemode
                    and :activity
                    and ended_at is null
                    and expires_at > now()
                    and (first_used_at is null or expires_at < now() + interval '1 hour' - interval '1 second')
                returning set_config('synchronous_commit', 'off', true)
            )
            select id, account, customer, configuration, locale, preferred_locales, on_behalf_of,
                cast(flow as text) as flow,
            """ + STATUS + """
                as status
            from portal_session
            where token_hash = :tokenHash and home = :home and livemode = :livemode
            """;

    static final String FIND = "select " + COLUMNS + "from portal_session where id = :id and " + IN_ACCOUNT;

    static final String LIST = "select * from (select " + COLUMNS + "from portal_session where " + IN_ACCOUNT + """
                and (cast(:customer as text) is null or customer = :customer)
                and (cast(:after as text) is null or (created_at, id) < (
                    select created_at, id from portal_session
                    where id = :after and home = :home and account = :account and livemode = :livemode))
            ) as session
            where cast(:status as text) is null or status = :status
            order by created_at desc, id desc
            limit :limit
            """;

    static final String END = """
            update portal_session set ended_at = now(), end_reason = :reason
            where id = :id and ended_at is null and expires_at > now() and
            """ + IN_ACCOUNT;

    private final Database database;

    PortalSessionTable(Database database) {
        this.database = database;
    }

    /** A session that exists already stays as it is. */
    Mono<Long> create(NewSession session, Token token) {
        return database.update(inAccount(CREATE, session.home(), session.scope().account())
                .with("id", session.id())
                .with("tokenHash", token.hash())
                .with("customer", session.scope().customer())
                .with("configuration", session.configuration(), String.class)
                .with("locale", session.locale(), String.class)
                .with("preferredLocales", session.preferredLocales().toArray(String[]::new))
                .with("returnUrl", session.returnUrl(), String.class)
                .with("onBehalfOf", session.scope().onBehalfOf(), String.class)
                .with("createdBy", session.createdBy()));
    }

    /** The session with this token; the one it had before dies. */
    Mono<PortalSession> issue(String home, Account account, String id, Token token) {
        return database.find(
                inAccount(ISSUE, home, account).with("id", id).with("tokenHash", token.hash()),
                PortalSessionRows::toPortalSession);
    }

    /** @param activity whether this counts as use */
    Mono<SessionCheck> authenticate(Account home, Token token, boolean activity) {
        return database.find(
                Statement.of(AUTHENTICATE)
                        .with("tokenHash", token.hash())
                        .with("home", home.id())
                        .with("livemode", home.livemode())
                        .with("activity", activity),
                row -> PortalSessionRows.toSessionCheck(home, row));
    }

    Mono<PortalSession> find(String home, Account account, String id) {
        return database.find(inAccount(FIND, home, account).with("id", id), PortalSessionRows::toPortalSession);
    }

    /** Newest first. */
    Mono<Page<PortalSession>> list(String home, Account account, SessionFilter filter, PageRequest page) {
        return database.list(
                        inAccount(LIST, home, account)
                                .with("customer", filter.customer(), String.class)
                                .with("status", filter.statusName(), String.class)
                                .with("after", page.after(), String.class)
                                .with("limit", page.first() + 1),
                        PortalSessionRows::toPortalSession)
                .map(sessions -> toPage(sessions, page.first()));
    }

    /** Ends a session that is alive; one that is over stays as it is. */
    Mono<Long> end(String home, Account account, String id, PortalSessionEndReason reason) {
        return database.update(inAccount(END, home, account).with("id", id).with("reason", reason.name()));
    }

    private static Statement inAccount(String sql, String home, Account account) {
        return Statement.of(sql)
                .with("home", home)
                .with("account", account.id())
                .with("livemode", account.livemode());
    }

    private static Page<PortalSession> toPage(List<PortalSession> sessions, int first) {
        List<PortalSession> shown = sessions.subList(0, Math.min(first, sessions.size()));
        @Nullable
        String end = shown.isEmpty() ? null : shown.get(shown.size() - 1).id();
        return new Page<>(shown, end, sessions.size() > first);
    }
}
