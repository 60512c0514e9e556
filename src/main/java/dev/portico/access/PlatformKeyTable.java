package dev.portico.access;

import dev.portico.database.Database;
import dev.portico.database.Rows;
import dev.portico.database.Statement;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.Token;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The table of platform keys. Each key belongs to the account of the server's own Stripe key. */
@Component
final class PlatformKeyTable {

    private static final String COLUMNS = "id, name, limited_to, created_at, created_by, revoked_at\n";

    /** A key without limits reaches every key, a limited one those that reach no further than itself. */
    private static final String WITHIN_LIMITS =
            "(cardinality(:limits) = 0 or (cardinality(limited_to) > 0 and limited_to <@ :limits))\n";

    static final String CREATE = """
            insert into platform_key (account, livemode, id, token_hash, name, limited_to, created_by)
            values (:account, :livemode, :id, :tokenHash, :name, :limitedTo, :createdBy)
            on conflict do nothing
            returning
            """ + COLUMNS;

    static final String ISSUE = """
            update platform_key set token_hash = :tokenHash
            where account = :account and livemode = :livemode and id = :id
            returning
            """ + COLUMNS;

    static final String FIND = "select " + COLUMNS + """
            from platform_key where account = :account and livemode = :livemode and token_hash = :tokenHash
            """;

    static final String GET = "select " + COLUMNS + """
            from platform_key where account = :account and livemode = :livemode and id = :id and
            """ + WITHIN_LIMITS;

    static final String LIST = "select " + COLUMNS + """
            from platform_key where account = :account and livemode = :livemode and
            """ + WITHIN_LIMITS + "order by created_at desc, id";

    static final String REVOKE = """
            update platform_key set revoked_at = coalesce(revoked_at, now())
            where account = :account and livemode = :livemode and id = :id and
            """ + WITHIN_LIMITS + "returning " + COLUMNS;

    private final Database database;

    PlatformKeyTable(Database database) {
        this.database = database;
    }

    /** Empty where the token or the key is known already. */
    Mono<PlatformKey> create(NewKey key, Token token) {
        return database.find(
                inAccount(CREATE, key.home())
                        .with("id", key.id())
                        .with("tokenHash", token.hash())
                        .with("name", key.name())
                        .with("limitedTo", array(key.limitedTo()))
                        .with("createdBy", key.createdBy(), String.class),
                PlatformKeyTable::toPlatformKey);
    }

    Mono<PlatformKey> find(Account home, Token token) {
        return database.find(inAccount(FIND, home).with("tokenHash", token.hash()), PlatformKeyTable::toPlatformKey);
    }

    /** The key with this token; the one it had before dies. */
    Mono<PlatformKey> issue(Account home, String id, Token token) {
        return database.find(
                inAccount(ISSUE, home).with("id", id).with("tokenHash", token.hash()), PlatformKeyTable::toPlatformKey);
    }

    /**
     * Empty where there is none within the limits.
     *
     * @param limits of the key that asks
     */
    Mono<PlatformKey> get(Account home, Set<String> limits, String id) {
        return database.find(
                inAccount(GET, home).with("limits", array(limits)).with("id", id), PlatformKeyTable::toPlatformKey);
    }

    /** @param limits of the key that asks */
    Mono<List<PlatformKey>> list(Account home, Set<String> limits) {
        return database.list(inAccount(LIST, home).with("limits", array(limits)), PlatformKeyTable::toPlatformKey);
    }

    /**
     * The key as it is afterwards; empty where there is none within the limits.
     *
     * @param limits of the key that asks
     */
    Mono<PlatformKey> revoke(Account home, Set<String> limits, String id) {
        return database.find(
                inAccount(REVOKE, home).with("limits", array(limits)).with("id", id), PlatformKeyTable::toPlatformKey);
    }

    private static Statement inAccount(String sql, Account home) {
        return Statement.of(sql).with("account", home.id()).with("livemode", home.livemode());
    }

    private static String[] array(Set<String> accounts) {
        return accounts.stream().sorted().toArray(String[]::new);
    }

    private static PlatformKey toPlatformKey(Readable row) {
        return new PlatformKey(
                Rows.get(row, "id", String.class),
                Rows.get(row, "name", String.class),
                List.of(Rows.get(row, "limited_to", String[].class)),
                Rows.get(row, "created_at", OffsetDateTime.class),
                Rows.find(row, "created_by", String.class),
                Rows.find(row, "revoked_at", OffsetDateTime.class));
    }
}
