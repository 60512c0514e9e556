package dev.portico.process;

import dev.portico.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data folder in which nothing was ever started, and what can be seen of who uses it. */
final class DataFolder {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AtomicInteger logs = new AtomicInteger();
    private final Path folder;
    private final int sandboxPort = freePort();

    DataFolder(String name) throws IOException {
        folder = Path.of("target", "portico-processes", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Starts a server with this folder, ports and nothing else, unless there is more. */
    Program start(int port, Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SERVER_PORT", Integer.toString(port),
                "PORTICO_SANDBOX_PORT", Integer.toString(sandboxPort),
                "PORTICO_DATA_DIR", folder.toString()));
        environment.putAll(more);
        Path log = folder.resolve("server-" + logs.incrementAndGet() + ".log");
        return Program.start("dev.portico.PorticoApplication", log, environment, "-XX:TieredStopAtLevel=1", "-Xmx512m");
    }

    /** The sandbox's world and the process that serves it; empty where nobody does. */
    Optional<JsonNode> sandbox() {
        URI address = URI.create("http://127.0.0.1:" + sandboxPort + "/_sandbox");
        try {
            String answer = HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
            return Optional.of(JsonMapper.shared().readTree(answer));
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** How many processes of PostgreSQL work in it. */
    long postgresProcesses() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.filter(this::worksHere).count();
        }
    }

    int sandboxPort() {
        return sandboxPort;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private boolean worksHere(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder);
        } catch (IOException noProcessOrGone) {
            return false;
        }
    }
}
