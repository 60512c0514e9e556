package dev.portico.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A lock between processes, which the system drops when its holder dies. Within one process a file is held once. */
final class LockFile implements AutoCloseable {

    private final FileChannel channel;
    private @Nullable FileLock lock;

    private LockFile(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits until nobody else holds it. */
    static LockFile alone(Path file) throws IOException {
        return open(file, false);
    }

    /** Waits until nobody holds it alone. */
    static LockFile together(Path file) throws IOException {
        return open(file, true);
    }

    /** Gives up its share, and holds the lock alone from then on if nobody else has a share. */
    boolean becomesAlone() throws IOException {
        if (lock != null) {
            lock.release();
        }
        lock = channel.tryLock(0, Long.MAX_VALUE, false);
        return lock != null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static LockFile open(Path file, boolean shared) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new LockFile(channel, channel.lock(0, Long.MAX_VALUE, shared));
    }
}
