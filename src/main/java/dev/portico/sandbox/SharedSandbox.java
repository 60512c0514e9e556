package dev.portico.sandbox;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The sandboxes of this process, one a data folder however many contexts use it; the last to leave stops it. */
final class SharedSandbox implements AutoCloseable {

    private static final Map<Path, SharedSandbox> SHARED = new HashMap<>();

    private final Path folder;
    private final Sandbox sandbox;
    private int users;

    private SharedSandbox(Path folder, Sandbox sandbox) {
        this.folder = folder;
        this.sandbox = sandbox;
    }

    static SharedSandbox use(SandboxSettings settings) {
        Path folder = settings.dataFolder().toAbsolutePath().normalize();
        synchronized (SHARED) {
            SharedSandbox shared = SHARED.computeIfAbsent(
                    folder, any -> new SharedSandbox(folder, Sandbox.start(folder, settings.port())));
            shared.users++;
            return shared;
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        synchronized (SHARED) {
            if (--users == 0) {
                SHARED.remove(folder);
                sandbox.close();
            }
        }
    }
}
