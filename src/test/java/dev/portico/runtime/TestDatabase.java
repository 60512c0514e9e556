package dev.portico.runtime;

import dev.portico.database.Database;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.flywaydb.core.Flyway;

/** The migrated database that all tests share, for those without a server. Each of them has a Stripe account of its own. */
public final class TestDatabase {

    private static final ConnectionFactoryOptions OPTIONS = start();
    private static final Database SHARED = new Database(pool(4));

    private TestDatabase() {}

    public static Database shared() {
        return SHARED;
    }

    /** A pool of its own, as another server would have. */
    public static ConnectionPool pool(int size) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get(OPTIONS))
                .initialSize(0)
                .maxSize(size)
                .build());
    }

    private static ConnectionFactoryOptions start() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(PostgresHome.within("target/portico-test"));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        ConnectionFactoryOptions options = postgres.connection();
        var migrations = new MigrationConnection(() -> options);
        Flyway.configure()
                .dataSource(migrations.getJdbcUrl(), migrations.getUsername(), migrations.getPassword())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return options;
    }
}
