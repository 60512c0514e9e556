package dev.portico.database;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.function.Function;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The one way to PostgreSQL. Every statement alone, and every transaction as a whole, is a unit of work that runs to
 * its end once begun, whether or not anybody still waits for it.
 */
@Component
public final class Database {

    private final DatabaseClient client;
    private final TransactionalOperator transactions;

    public Database(ConnectionFactory connections) {
        this.client = DatabaseClient.create(connections);
        this.transactions = TransactionalOperator.create(new R2dbcTransactionManager(connections));
    }

    /** All rows in their order, read to the last before the first is handed out. */
    public <T> Mono<List<T>> list(Statement statement, Function<? super Readable, T> toValue) {
        return Shield.around(spec(statement).map(toValue::apply).all().collectList());
    }

    /** The first row; empty where there is none. */
    public <T> Mono<T> find(Statement statement, Function<? super Readable, T> toValue) {
        return list(statement, toValue)
                .flatMap(rows -> Mono.justOrEmpty(rows.stream().findFirst()));
    }

    /** The number of rows that the statement changed. */
    public Mono<Long> update(Statement statement) {
        return Shield.around(spec(statement).fetch().rowsUpdated());
    }

    /** All statements of the work, or none. */
    public <T> Mono<T> inTransaction(Mono<T> work) {
        return Shield.around(work.as(transactions::transactional));
    }

    /** Work of several units with pauses between them, which runs to its end as one does. It holds no connection. */
    public <T> Mono<T> shielded(Mono<T> work) {
        return Shield.around(work);
    }

    private DatabaseClient.GenericExecuteSpec spec(Statement statement) {
        return client.sql(statement.sql()).bindValues(statement.parameters());
    }
}
