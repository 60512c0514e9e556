package dev.portico.ledger;

import dev.portico.database.Database;
import dev.portico.database.Rows;
import dev.portico.database.Statement;
import dev.portico.ledger.Turn.Line;
import dev.portico.tenancy.Account;
import io.r2dbc.spi.Readable;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The table of whose turn it is. The time of leases is the database's. */
@Component
final class CustomerHeadTable {

    static final String OF_LINE =
            "home = :home and account = :account and livemode = :livemode and customer = :customer\n";

    private static final String LEASE = "now() + make_interval(secs => :lease)";

    /** A turn that was left comes with the attempt it was left by. */
    static final String TAKE = """
            insert into customer_head (home, account, livemode, customer, fence, attempt, lease_until)
            values (:home, :account, :livemode, :customer, 1, :attempt,
            """ + LEASE + """
            )
            on conflict (home, account, livemode, customer) do update
            set fence = customer_head.fence + 1,
                attempt = coalesce(customer_head.attempt, excluded.attempt),
                lease_until = excluded.lease_until
            where customer_head.attempt is null or customer_head.lease_until <= now()
            returning attempt, fence
            """;

    /** For statements that only the turn's holder may do, and that show that it lives. */
    static final String HELD = "with held as (update customer_head set lease_until = " + LEASE + " where " + OF_LINE
            + "and attempt = :attempt and fence = :fence returning fence)\n";

    static final String GIVE_BACK =
            "update customer_head set attempt = null where " + OF_LINE + "and attempt = :attempt and fence = :fence";

    static final String CLOSE =
            "delete from customer_head where " + OF_LINE + "and attempt = :attempt and fence = :fence";

    static final String END_LEASE = "update customer_head set lease_until = now() where " + OF_LINE
            + "and attempt = :attempt and fence = :fence";

    /** Of every account that the server's key reaches. */
    static final String LIST_LEFT = """
            select account, customer, attempt from customer_head
            where home = :home and livemode = :livemode and attempt is not null and lease_until <= now()
            order by lease_until
            limit :limit
            """;

    private final Database database;
    private final LedgerSettings settings;

    CustomerHeadTable(Database database, LedgerSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Empty while another has it. */
    Mono<Turn> take(Line line, String attempt) {
        return database.find(
                ofLine(TAKE, line).with("attempt", attempt).with("lease", settings.leaseSeconds()),
                row -> toTurn(line, row));
    }

    /** Fails where the turn was lost. */
    Mono<Void> giveBack(Turn turn) {
        return database.update(ofTurn(turn.ofNoCustomer() ? CLOSE : GIVE_BACK, turn))
                .flatMap(CustomerHeadTable::requireHeld);
    }

    /** For a turn that is left with its attempt unfinished: whoever comes next goes on. */
    Mono<Void> endLease(Turn turn) {
        return database.update(ofTurn(END_LEASE, turn)).then();
    }

    /** Turns whose lease ran out, with the fence yet to be taken. */
    Mono<List<Turn>> listLeft(Account home, int limit) {
        return database.list(
                Statement.of(LIST_LEFT)
                        .with("home", home.id())
                        .with("livemode", home.livemode())
                        .with("limit", limit),
                row -> toLeft(home, row));
    }

    /** For a text that begins with {@link #HELD}; fails where the turn was lost. */
    Mono<Void> updateHeld(Statement statement) {
        return database.update(statement).flatMap(CustomerHeadTable::requireHeld);
    }

    Statement held(String sql, Turn turn) {
        return ofTurn(sql, turn).with("lease", settings.leaseSeconds());
    }

    static Statement ofLine(String sql, Line line) {
        return Statement.of(sql)
                .with("home", line.home())
                .with("account", line.account().id())
                .with("livemode", line.account().livemode())
                .with("customer", line.customer());
    }

    private static Statement ofTurn(String sql, Turn turn) {
        return ofLine(sql, turn.line()).with("attempt", turn.attempt()).with("fence", turn.fence());
    }

    private static Mono<Void> requireHeld(long changed) {
        return changed == 1 ? Mono.empty() : Mono.error(Turn.lost());
    }

    private static Turn toTurn(Line line, Readable row) {
        return new Turn(line, Rows.get(row, "attempt", String.class), Rows.get(row, "fence", Long.class));
    }

    private static Turn toLeft(Account home, Readable row) {
        String account = Rows.get(row, "account", String.class);
        var line = new Line(
                home.id(),
                new Account(account, home.livemode(), !account.equals(home.id())),
                Rows.get(row, "customer", String.class));
        return new Turn(line, Rows.get(row, "attempt", String.class), 0);
    }
}
