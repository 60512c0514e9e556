package dev.portico.ledger;

import dev.portico.database.Database;
import dev.portico.tenancy.Account;
import java.time.Duration;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The ledger of one server, put together by hand. */
final class LedgerServer {

    static final int ORDERS = 200;

    final Ledger ledger;
    final Sweeper sweeper;

    LedgerServer(Database database, Account home, Undertaking<?, ?> undertaking, AttemptWatch watch) {
        this(database, home, undertaking, watch, Schedulers.parallel());
    }

    LedgerServer(Database database, Account home, Undertaking<?, ?> undertaking, AttemptWatch watch, Scheduler timer) {
        var settings =
                new LedgerSettings(Duration.ofSeconds(30), Duration.ofSeconds(25), ORDERS, Duration.ofSeconds(5));
        var heads = new CustomerHeadTable(database, settings);
        var table = new AttemptTable(database, heads, new AuditTable(database));
        var turns = new Turns(heads, settings, timer);
        var attempts = new Attempts(table, heads, turns, watch);
        var fulfilment = new Fulfilment(
                new Undertakings(() -> Stream.of(undertaking)), attempts, new StepTable(database, heads), turns, watch);
        var claims = new Claims(Mono.just(home), table, watch);
        this.ledger = new Ledger(database, claims, turns, attempts, fulfilment);
        this.sweeper = new Sweeper(Mono.just(home), database, heads, table, fulfilment);
    }
}
