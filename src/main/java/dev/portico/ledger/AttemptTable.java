package dev.portico.ledger;

import dev.portico.database.Database;
import dev.portico.database.Rows;
import dev.portico.database.Statement;
import dev.portico.ledger.Turn.Line;
import dev.portico.tenancy.Account;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The table of attempts. */
@Component
final class AttemptTable {

    private static final String COLUMNS = """
            id, mutation, owner, session, idempotency_key, encode(input_hash, 'hex') as input_hash, customer,
            cast(plan as text) as plan, cast(outcome as text) as outcome, abandoned
            """;

    private static final String IN_ACCOUNT = "home = :home and account = :account and livemode = :livemode\n";

    static final String CREATE = """
            insert into ledger_attempt (home, account, livemode, id, mutation, owner, session, idempotency_key,
                input_hash, customer)
            values (:home, :account, :livemode, :id, :mutation, :owner, :session, :key,
                decode(:inputHash, 'hex'), :customer)
            on conflict (home, account, livemode, owner, mutation, idempotency_key) do nothing
            returning
            """ + COLUMNS;

    static final String FIND = "select " + COLUMNS + "from ledger_attempt where id = :id and " + IN_ACCOUNT;

    static final String FIND_BY_KEY = "select " + COLUMNS + """
            from ledger_attempt where owner = :owner and mutation = :mutation and idempotency_key = :key and
            """ + IN_ACCOUNT;

    static final String PLAN = CustomerHeadTable.HELD + """
            update ledger_attempt set plan = cast(:plan as jsonb)
            where exists (select from held) and id = :attempt and plan is null and
            """ + IN_ACCOUNT;

    /** What is settled needs no plan any more, which may hold what a customer wrote. */
    static final String SETTLE = """
            update ledger_attempt set outcome = cast(:outcome as jsonb), plan = '{}'
            where id = :attempt and outcome is null and
            """ + IN_ACCOUNT;

    /** Whether it has failed too often, or for too long. */
    static final String FAIL = CustomerHeadTable.HELD + """
            update ledger_attempt set failures = failures + :failures
            where exists (select from held) and id = :attempt and outcome is null and
            """ + IN_ACCOUNT + """
            returning failures >= :limit or created_at <= now() - make_interval(secs => :age) as hopeless
            """;

    /** The plan stays, for whoever finishes it by hand. */
    static final String ABANDON = """
            update ledger_attempt set outcome = '{}', abandoned = true where id = :attempt and outcome is null and
            """ + IN_ACCOUNT;

    /** What was decided is finished, not deleted. */
    static final String DELETE = "delete from ledger_attempt where id = :attempt and plan is null and " + IN_ACCOUNT;

    /** Before anybody has its turn; one who takes it at this moment finds it gone. */
    static final String DELETE_WAITING = DELETE + """
            and not exists (
                select from customer_head
                where customer_head.home = :home and customer_head.account = :account
                    and customer_head.livemode = :livemode and attempt = :attempt)
            """;

    private static final String DELETE_OLDEST = """
            delete from ledger_attempt
            where (home, account, livemode, id) in (
                select home, account, livemode, id from ledger_attempt
                where home = :home and livemode = :livemode and
            """;

    private static final String SOME = "order by created_at limit :limit)";

    /** Whose key has expired. */
    static final String DELETE_EXPIRED = DELETE_OLDEST + """
                outcome is not null and created_at < now() - interval '30 days'
            """ + SOME;

    /** What nobody can ask for again, or was begun and never had its turn. */
    static final String DELETE_PASSING = DELETE_OLDEST + """
                (idempotency_key is null or plan is null) and (outcome is not null or plan is null) and not abandoned
                and created_at < now() - interval '10 minutes'
            """ + SOME;

    private final Database database;
    private final CustomerHeadTable heads;
    private final AuditTable audit;

    AttemptTable(Database database, CustomerHeadTable heads, AuditTable audit) {
        this.database = database;
        this.heads = heads;
        this.audit = audit;
    }

    /** The attempt as it is now, or the earlier one with the same key. */
    Mono<Attempt> claim(Attempt attempt) {
        return Mono.defer(() -> create(attempt).switchIfEmpty(findByKey(attempt)))
                // deleted between the two
                .repeatWhenEmpty(again -> again.take(10));
    }

    Mono<Attempt> find(Turn turn) {
        return database.find(
                inAccount(FIND, turn.line()).with("id", turn.attempt()), row -> toAttempt(turn.line(), row));
    }

    Mono<Void> plan(Turn turn, String plan) {
        return heads.updateHeld(heads.held(PLAN, turn).with("plan", plan));
    }

    /** The turn is given back with it. */
    Mono<Void> settle(Turn turn, Attempt attempt, Outcome outcome) {
        Mono<Long> settled = database.update(inAccount(SETTLE, turn.line())
                .with("attempt", turn.attempt())
                .with("outcome", Undertakings.write(outcome)));
        return database.inTransaction(heads.giveBack(turn).then(settled).then(audit.create(attempt, outcome)));
    }

    /**
     * Counts a failure, and tells whether the attempt is to be given up. Empty where the turn was lost.
     *
     * @param passing whether it may be gone by itself: then only time counts
     */
    Mono<Boolean> fail(Turn turn, boolean passing, LedgerSettings settings) {
        return database.find(
                heads.held(FAIL, turn)
                        .with("failures", passing ? 0 : 1)
                        .with("limit", settings.failures())
                        .with("age", settings.finishWithin().toSeconds()),
                row -> Rows.get(row, "hopeless", Boolean.class));
    }

    /** The turn is given back with it. */
    Mono<Void> abandon(Turn turn, Attempt attempt) {
        Mono<Long> abandoned = database.update(inAccount(ABANDON, turn.line()).with("attempt", turn.attempt()));
        return database.inTransaction(
                heads.giveBack(turn).then(abandoned).then(audit.create(attempt, new Abandonment())));
    }

    /** The turn is given back with it, and the idempotency key free. */
    Mono<Void> delete(Turn turn) {
        Mono<Long> deleted = database.update(inAccount(DELETE, turn.line()).with("attempt", turn.attempt()));
        return database.inTransaction(heads.giveBack(turn).then(deleted).then());
    }

    Mono<Void> deleteWaiting(Attempt attempt) {
        return database.update(inAccount(DELETE_WAITING, attempt.line()).with("attempt", attempt.id()))
                .then();
    }

    /** Some at a time, of every account that the server's own key reaches. */
    Mono<Void> deleteOld(Account home, int limit) {
        return deleteOld(DELETE_PASSING, home, limit).then(deleteOld(DELETE_EXPIRED, home, limit));
    }

    private Mono<Void> deleteOld(String sql, Account home, int limit) {
        return database.update(Statement.of(sql)
                        .with("home", home.id())
                        .with("livemode", home.livemode())
                        .with("limit", limit))
                .then();
    }

    private Mono<Attempt> create(Attempt attempt) {
        return database.find(
                inAccount(CREATE, attempt.line())
                        .with("id", attempt.id())
                        .with("mutation", attempt.mutation())
                        .with("owner", attempt.owner())
                        .with("session", attempt.session(), String.class)
                        .with("key", attempt.idempotencyKey(), String.class)
                        .with("inputHash", attempt.inputHash())
                        .with("customer", attempt.customer(), String.class),
                row -> toAttempt(attempt.line(), row));
    }

    private Mono<Attempt> findByKey(Attempt attempt) {
        return database.find(
                inAccount(FIND_BY_KEY, attempt.line())
                        .with("mutation", attempt.mutation())
                        .with("owner", attempt.owner())
                        .with("key", attempt.idempotencyKey(), String.class),
                row -> toAttempt(attempt.line(), row));
    }

    private static Statement inAccount(String sql, Line line) {
        return Statement.of(sql)
                .with("home", line.home())
                .with("account", line.account().id())
                .with("livemode", line.account().livemode());
    }

    private static Attempt toAttempt(Line place, Readable row) {
        String id = Rows.get(row, "id", String.class);
        @Nullable String customer = Rows.find(row, "customer", String.class);
        return new Attempt(
                new Line(place.home(), place.account(), Objects.requireNonNullElse(customer, id)),
                id,
                Rows.get(row, "mutation", String.class),
                Rows.get(row, "owner", String.class),
                Rows.find(row, "session", String.class),
                Rows.find(row, "idempotency_key", String.class),
                Rows.get(row, "input_hash", String.class),
                Rows.find(row, "plan", String.class),
                Rows.find(row, "outcome", String.class),
                Rows.get(row, "abandoned", Boolean.class));
    }
}
