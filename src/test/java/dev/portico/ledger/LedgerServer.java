package dev.portico.ledger;

import dev.portico.database.Database;
import dev.portico.tenancy.Account;
import java.time.Duration;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The ledger of one server, put together by hand. */
final class LedgerServer {

    static final int ORDERS = 200;

    static final int FAILURES = 3;

    static final Duration PATIENCE = Duration.ofSeconds(25);

    final Ledger ledger;
    final Sweeper sweeper;

    LedgerServer(Database database, Account home, Undertaking<?, ?> undertaking, AttemptWatch watch) {
        this(database, Mono.just(home), undertaking, watch, PATIENCE);
    }

    LedgerServer(
            Database database,
            Mono<Account> home,
            Undertaking<?, ?> undertaking,
            AttemptWatch watch,
            Duration patience) {
        var settings = new LedgerSettings(
                Duration.ofSeconds(30), patience, ORDERS, Duration.ofSeconds(5), FAILURES, Duration.ofHours(24));
        var timer = Schedulers.parallel();
        var heads = new CustomerHeadTable(database, settings);
        var table = new AttemptTable(database, heads, new AuditTable(database));
        var turns = new Turns(heads, settings, timer);
        var attempts = new Attempts(table, heads, turns, settings, watch);
        var fulfilment = new Fulfilment(
                new Undertakings(() -> Stream.of(undertaking)), attempts, new StepTable(database, heads), turns, watch);
        var claims = new Claims(home, table, watch);
        this.ledger = new Ledger(database, claims, turns, attempts, fulfilment);
        this.sweeper = new Sweeper(home, database, heads, table, fulfilment);
    }
}
