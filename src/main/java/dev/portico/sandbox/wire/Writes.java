package dev.portico.sandbox.wire;

import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.store.World;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Lets one request at a time change the world, away from the event loop, for it waits for the disk. Each finds done what
 * was due before it, which is looked for once a second, too.
 */
final class Writes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writes.class);

    private final World world;
    private final WorldClock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Writes::daemon);

    Writes(World world, WorldClock clock) {
        this.world = world;
        this.clock = clock;
        thread.scheduleWithFixedDelay(this::pass, 0, 1, TimeUnit.SECONDS);
    }

    private void pass() {
        try {
            clock.pass();
        } catch (RuntimeException failed) {
            LOG.error("What is due could not be done", failed);
        } finally {
            world.commit();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sandbox-writes");
        thread.setDaemon(true);
        return thread;
    }

    /** Work that was begun is finished, whether or not anybody still waits for its answer. */
    Mono<Answer> submit(Supplier<Answer> work) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> committed(work), thread), true);
    }

    private Answer committed(Supplier<Answer> work) {
        try {
            clock.pass();
            return work.get();
        } finally {
            world.commit();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
