package dev.portico.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * What can be seen of the server of a cluster, whichever process started it. A process is the cluster's if and only if
 * it works in the cluster's folder: the number in {@code postmaster.pid} alone proves nothing, for it may belong to a
 * zombie or, after a reboot, to a stranger.
 */
record Postmaster(Path cluster) {

    // The lines of postmaster.pid, counted from 0.
    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** The port of the server that accepts connections; empty where none does (yet). */
    OptionalInt readyPort() {
        try {
            List<String> lines = Files.readAllLines(file());
            boolean ready = lines.size() > STATUS
                    && lines.get(STATUS).startsWith("ready")
                    && worksHere(Path.of("/proc", lines.get(PID).strip()));
            return ready ? OptionalInt.of(Integer.parseInt(lines.get(PORT).strip())) : OptionalInt.empty();
        } catch (IOException | NumberFormatException incomplete) {
            return OptionalInt.empty();
        }
    }

    /** Whether any process of the server lives: it may be starting, stopping or ready. */
    boolean lives() {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (worksHere(process)) {
                    return true;
                }
            }
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Forgets a server that is no more, because PostgreSQL would not start beside the file of a recycled number. */
    void forget() throws IOException {
        Files.deleteIfExists(file());
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    private boolean worksHere(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }
}
