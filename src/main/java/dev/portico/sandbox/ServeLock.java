package dev.portico.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Lets one process serve a data folder. The operating system drops the lock of a process that was killed. */
final class ServeLock implements AutoCloseable {

    private final FileChannel file;
    private final Path portFile;
    private boolean taken;

    ServeLock(Path folder) throws IOException {
        Files.createDirectories(folder);
        this.file = FileChannel.open(folder.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.portFile = folder.resolve("serve.port");
    }

    /** Once taken it stays so until closed. */
    boolean tryTake() throws IOException {
        taken = taken || isFree();
        return taken;
    }

    private boolean isFree() throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException takenHere) {
            return false;
        }
    }

    /** Where the folder is served, or was last; 0 where nobody knows. */
    int port() throws IOException {
        try {
            return Integer.parseInt(Files.readString(portFile).strip());
        } catch (NoSuchFileException | NumberFormatException unknown) {
            return 0;
        }
    }

    void publish(int port) throws IOException {
        Path draft = portFile.resolveSibling("serve.port.new");
        Files.writeString(draft, String.valueOf(port));
        Files.move(draft, portFile, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
