package dev.portico.sandbox;

import dev.portico.sandbox.store.Identity;
import dev.portico.sandbox.store.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.ChannelBindException;

/**
 * One process's share in the sandbox of a data folder: it serves it, or leans on the process that does, and takes
 * over on the same port when that is gone.
 */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration WATCH = Duration.ofMillis(200);

    private final ServeLock lock;
    private final Path folder;
    private final Identity identity;
    private final int port;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(Sandbox::daemon);
    private @Nullable Served served;

    private Sandbox(ServeLock lock, Path folder, Identity identity, int port) {
        this.lock = lock;
        this.folder = folder;
        this.identity = identity;
        this.port = port;
    }

    /**
     * Answers when the sandbox does, whoever serves it.
     *
     * @param port where to serve if nobody does yet; 0 for any
     */
    public static Sandbox start(Path dataFolder, int port) {
        Path folder = dataFolder.resolve("sandbox");
        try {
            return start(folder, new ServeLock(folder), port);
        } catch (IOException failed) {
            throw UnusableSetting.folder(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting the sandbox", interrupted);
        }
    }

    private static Sandbox start(Path folder, ServeLock lock, int port) throws IOException, InterruptedException {
        try {
            return servingOrStandingBy(lock, folder, port);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static Sandbox servingOrStandingBy(ServeLock lock, Path folder, int port)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (lock.tryTake()) {
                return serving(lock, folder, port);
            }
            Identity identity = World.identity(folder);
            if (identity != null && Neighbour.serves(identity, lock.port())) {
                return standingBy(lock, folder, identity);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException(
                "Another process holds the sandbox's data folder " + folder + " and does not answer.");
    }

    private static Sandbox serving(ServeLock lock, Path folder, int wanted) throws IOException {
        Served served = served(lock, folder, wanted);
        int port = served.server().port();
        lock.publish(port);
        Sandbox sandbox = new Sandbox(lock, folder, served.identity(), port);
        sandbox.served = served;
        return sandbox;
    }

    private static Served served(ServeLock lock, Path folder, int wanted) throws IOException {
        try {
            return wanted == 0 ? Served.again(lock.port(), folder) : Served.at(wanted, folder);
        } catch (ChannelBindException taken) {
            throw UnusableSetting.portTaken(wanted, taken);
        }
    }

    private static Sandbox standingBy(ServeLock lock, Path folder, Identity identity) throws IOException {
        Sandbox sandbox = new Sandbox(lock, folder, identity, lock.port());
        sandbox.watcher.scheduleWithFixedDelay(
                sandbox::takeOverIfGone, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
        return sandbox;
    }

    synchronized void takeOverIfGone() {
        try {
            if (served == null && lock.tryTake()) {
                served = Served.at(port, folder);
                lock.publish(port);
                LOG.info("Took over the sandbox at {}", address());
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("Could not take over the sandbox at {}, trying again: {}", address(), failed.toString());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sandbox-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** Who the world is: its account and keys. */
    public Identity identity() {
        return identity;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether it is this process that serves. */
    public synchronized boolean serves() {
        return served != null;
    }

    /** Stops serving before others can begin. */
    @Override
    public synchronized void close() {
        watcher.shutdownNow();
        try (lock) {
            if (served != null) {
                served.close();
                served = null;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
