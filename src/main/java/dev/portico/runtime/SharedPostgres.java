package dev.portico.runtime;

import java.io.IOException;

/**
 * This process's share in the PostgreSQL of a home. Processes share it by two lock files: {@code start.lock} is held
 * while somebody starts or stops it, {@code use.lock} is shared by all that use it. Who leaves last stops it; who is
 * killed leaves it running for the next one.
 */
final class SharedPostgres {

    private final PostgresHome home;
    private final PostgresServer server;
    private final LockFile use;
    private final int port;
    private final String password;

    private SharedPostgres(PostgresHome home, PostgresServer server, String password) throws IOException {
        this.home = home;
        this.server = server;
        this.port = server.run();
        this.password = password;
        this.use = LockFile.together(home.useLock());
    }

    @SuppressWarnings("try") // the lock is there to be held, not to be used
    static SharedPostgres join(PostgresHome home) throws IOException {
        try (LockFile start = LockFile.alone(home.startLock())) {
            PostgresPrograms programs = PostgresPrograms.in(home);
            PostgresCluster cluster = new PostgresCluster(home, programs);
            cluster.make();
            PostgresServer server = new PostgresServer(home, programs, new Postmaster(home.cluster()));
            return new SharedPostgres(home, server, cluster.password());
        }
    }

    @SuppressWarnings("try")
    void leave() throws IOException {
        try (LockFile start = LockFile.alone(home.startLock());
                use) {
            if (use.becomesAlone()) {
                server.stop();
            }
        }
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }
}
