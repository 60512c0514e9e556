package dev.portico.change;

import dev.portico.database.Database;
import dev.portico.database.Statement;
import dev.portico.tenancy.Account;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which previews were used, each by one attempt: what was shown once is paid once. */
@Component
final class SpentPreviewTable {

    /** The attempt that has it already may go on. */
    static final String SPEND = """
            insert into spent_preview (account, livemode, token_hash, attempt)
            values (:account, :livemode, :hash, :attempt)
            on conflict (account, livemode, token_hash) do update set attempt = excluded.attempt
            where spent_preview.attempt = excluded.attempt
            """;

    /** A few at a time, which is more than come in. */
    static final String DELETE_OLD = """
            delete from spent_preview
            where account = :account and livemode = :livemode and token_hash in (
                select token_hash from spent_preview
                where account = :account and livemode = :livemode and spent_at < now() - interval '1 day'
                order by spent_at limit 10)
            """;

    static final String FIND = """
            select attempt from spent_preview
            where account = :account and livemode = :livemode and token_hash = :hash
            """;

    static final String FREE = """
            delete from spent_preview
            where account = :account and livemode = :livemode and token_hash = :hash and attempt = :attempt
            """;

    private final Database database;

    SpentPreviewTable(Database database) {
        this.database = database;
    }

    Mono<Boolean> isUnspent(Account account, String hash) {
        return database.find(of(FIND, account, hash), row -> false).defaultIfEmpty(true);
    }

    /** Whether the attempt has it now. Those of yesterday go as others come. */
    Mono<Boolean> spend(Account account, String hash, String attempt) {
        return database.update(inAccount(DELETE_OLD, account))
                .then(database.update(of(SPEND, account, hash).with("attempt", attempt)))
                .map(rows -> rows > 0);
    }

    /** For an attempt that changed nothing. */
    Mono<Void> free(Account account, String hash, String attempt) {
        return database.update(of(FREE, account, hash).with("attempt", attempt)).then();
    }

    private static Statement of(String sql, Account account, String hash) {
        return inAccount(sql, account).with("hash", hash);
    }

    private static Statement inAccount(String sql, Account account) {
        return Statement.of(sql).with("account", account.id()).with("livemode", account.livemode());
    }
}
