package dev.portico.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.runtime.TestDatabase;
import io.r2dbc.pool.ConnectionPool;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DatabaseTests {

    private static final String INSERT = """
            insert into platform_key (account, livemode, id, token_hash, name, limited_to)
            values (:account, false, :id, decode(md5(:id), 'hex'), 'test', '{}')
            """;
    private static final String COUNT = "select count(*) as found from platform_key where account = :account";

    private final String account = "acct_" + UUID.randomUUID();

    @Test
    void aTransactionIsWhollyDoneThoughNobodyWaitsForIt() {
        ConnectionPool single = TestDatabase.pool(1);
        Database database = new Database(single);

        database.inTransaction(insert(database, "a").then(insert(database, "b")))
                .as(StepVerifier::create)
                .thenCancel()
                .verify();

        // the only connection is free again when the transaction is over
        count(database).as(StepVerifier::create).expectNext(2L).verifyComplete();
        single.dispose();
    }

    @Test
    void aTransactionThatFailsChangesNothing() {
        Database database = TestDatabase.shared();

        database.inTransaction(insert(database, "a").then(insert(database, "a")))
                .as(StepVerifier::create)
                .verifyError();

        count(database).as(StepVerifier::create).expectNext(0L).verifyComplete();
    }

    @Test
    void callersWhoLeaveAtAnyMomentLeaveThePoolWhole() {
        int size = 4;
        ConnectionPool pool = TestDatabase.pool(size);
        Database database = new Database(pool);
        Mono<Long> work = database.inTransaction(count(database).then(count(database)));
        Random moments = new Random(1);

        Flux.range(0, 500)
                .flatMap(number -> work.timeout(Duration.ofNanos(moments.nextInt(5_000_000)), Mono.empty()), 2 * size)
                .then()
                .as(StepVerifier::create)
                .expectComplete()
                .verify(Duration.ofSeconds(30));

        // what nobody waits for is done before this, because connections are lent in order
        Flux.range(0, size)
                .flatMap(number -> work, size)
                .as(StepVerifier::create)
                .expectNextCount(size)
                .expectComplete()
                .verify(Duration.ofSeconds(30));
        assertThat(pool.getMetrics().orElseThrow().pendingAcquireSize()).isZero();
        pool.dispose();
    }

    @Test
    void absentValuesAreNull() {
        Statement statement =
                Statement.of("select cast(:value as text) as value").with("value", null, String.class);

        TestDatabase.shared()
                .find(statement, row -> String.valueOf(Rows.find(row, "value", String.class)))
                .as(StepVerifier::create)
                .expectNext("null")
                .verifyComplete();
    }

    private Mono<Long> insert(Database database, String id) {
        return database.update(Statement.of(INSERT).with("account", account).with("id", id));
    }

    private Mono<Long> count(Database database) {
        return database.find(Statement.of(COUNT).with("account", account), row -> Rows.get(row, "found", Long.class));
    }
}
