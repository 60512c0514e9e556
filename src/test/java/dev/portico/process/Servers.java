package dev.portico.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The servers of one data folder: as many as a test asks for. The one that runs longest comes first. */
final class Servers implements AutoCloseable {

    /** Every setting but the folder and the ports, present and empty, which must be the same as absent. */
    private static final Map<String, String> EMPTY_SETTINGS = Stream.of(
                    "STRIPE_API_KEY",
                    "STRIPE_PUBLISHABLE_KEY",
                    "STRIPE_API_BASE",
                    "STRIPE_WEBHOOK_SECRET",
                    "PORTICO_STRIPE_ACCOUNT",
                    "PORTICO_PLATFORM_KEY",
                    "PORTICO_ALLOWED_ORIGINS",
                    "SPRING_R2DBC_URL",
                    "SPRING_R2DBC_USERNAME",
                    "SPRING_R2DBC_PASSWORD")
            .collect(Collectors.toMap(setting -> setting, setting -> ""));

    private final List<Server> started = new ArrayList<>();
    private final DataFolder folder;

    Servers(String name) {
        try {
            folder = new DataFolder(name);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    DataFolder folder() {
        return folder;
    }

    Server first() throws Exception {
        return running(1).get(0);
    }

    /** Beside the first, which serves the sandbox for both. It finds all other settings empty. */
    Server second() throws Exception {
        return running(2).get(1);
    }

    @Override
    public void close() {
        started.forEach(Server::close);
        started.clear();
    }

    private List<Server> running(int count) throws Exception {
        started.removeIf(server -> !server.program().running());
        while (started.size() < count) {
            started.add(Server.start(folder, started.isEmpty() ? Map.of() : EMPTY_SETTINGS));
        }
        return started;
    }
}
