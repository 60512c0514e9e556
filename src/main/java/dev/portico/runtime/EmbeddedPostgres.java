package dev.portico.runtime;

import static io.r2dbc.spi.ConnectionFactoryOptions.DATABASE;
import static io.r2dbc.spi.ConnectionFactoryOptions.DRIVER;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;

import io.r2dbc.spi.ConnectionFactoryOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL with nothing installed. It runs while anybody uses it: any number of contexts of this process (they
 * are counted) and any number of processes.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Map<PostgresHome, EmbeddedPostgres> IN_USE = new HashMap<>();

    private final PostgresHome home;
    private final SharedPostgres shared;
    private int users;

    private EmbeddedPostgres(PostgresHome home) throws IOException {
        this.home = home;
        this.shared = SharedPostgres.join(home);
    }

    /** The PostgreSQL of this home, started unless it runs. Each start needs its own {@link #close}. */
    static EmbeddedPostgres start(PostgresHome home) {
        synchronized (IN_USE) {
            EmbeddedPostgres postgres = IN_USE.computeIfAbsent(home, EmbeddedPostgres::join);
            postgres.users++;
            return postgres;
        }
    }

    /** How the server connects: as the role that owns its tables. */
    ConnectionFactoryOptions connection() {
        return ConnectionFactoryOptions.builder()
                .option(DRIVER, "postgresql")
                .option(HOST, "127.0.0.1")
                .option(PORT, shared.port())
                .option(DATABASE, PostgresCluster.ROLE)
                .option(USER, PostgresCluster.ROLE)
                .option(PASSWORD, shared.password())
                .build();
    }

    @Override
    public void close() {
        synchronized (IN_USE) {
            users--;
            if (users == 0) {
                IN_USE.remove(home);
                leave();
            }
        }
    }

    private static EmbeddedPostgres join(PostgresHome home) {
        try {
            return new EmbeddedPostgres(home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void leave() {
        try {
            shared.leave();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
