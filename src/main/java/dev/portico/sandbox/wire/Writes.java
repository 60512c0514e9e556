package dev.portico.sandbox.wire;

import dev.portico.sandbox.store.World;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Lets one request at a time change the world, away from the event loop, for it waits for the disk. */
final class Writes implements AutoCloseable {

    private final World world;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Writes::daemon);

    Writes(World world) {
        this.world = world;
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
