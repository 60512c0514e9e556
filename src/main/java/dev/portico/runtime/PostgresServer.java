package dev.portico.runtime;

import dev.portico.shared.WrongSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Starts and stops the server of a cluster. Everything here is to be called under the start lock. */
record PostgresServer(PostgresHome home, PostgresPrograms programs, Postmaster postmaster) {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int ATTEMPTS = 3;

    /** The port of the server, which is started unless it runs, as after a kill of the process that started it. */
    int run() throws IOException {
        // An earlier process may have been killed while its PostgreSQL was starting or stopping.
        await(() -> postmaster.readyPort().isPresent() || !postmaster.lives());
        OptionalInt port = postmaster.readyPort();
        return port.isPresent() ? port.getAsInt() : start();
    }

    void stop() throws IOException {
        if (postmaster.lives()) {
            stopUnlessGone();
        }
    }

    /** It may die by itself between the look and the signal, and is then as stopped as it was to be. */
    private void stopUnlessGone() throws IOException {
        try {
            programs.run("", "pg_ctl", "-D", home.cluster().toString(), "-m", "fast", "-w", "-t", "20", "stop");
        } catch (IOException failed) {
            if (postmaster.lives()) {
                throw failed;
            }
        }
    }

    /** A free port may be taken by somebody else before PostgreSQL has it, hence the attempts. */
    private int start() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            postmaster.forget();
            Process process = launch(freePort());
            await(() -> postmaster.readyPort().isPresent() || !process.isAlive());
            OptionalInt port = postmaster.readyPort();
            if (port.isPresent()) {
                return port.getAsInt();
            }
        }
        throw doesNotStart();
    }

    private Process launch(int port) throws IOException {
        List<String> command = programs.command(
                "postgres",
                "-D",
                home.cluster().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=60",
                "-c",
                "shared_buffers=32MB",
                "-c",
                "max_wal_size=256MB",
                "-c",
                "jit=off",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                "-c",
                "log_checkpoints=off");
        // In a session of its own, or Ctrl-C in the terminal would end it before the pools are closed.
        command.add(0, "setsid");
        return Command.launch(command, home.log().toFile());
    }

    private void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw doesNotStart();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private WrongSetting doesNotStart() {
        return new WrongSetting(
                PostgresHome.SETTING, "holds a PostgreSQL that does not start: " + home.log() + " says why");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
