package dev.portico.process;

import dev.portico.Portico;
import dev.portico.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that has announced itself. */
final class Server implements AutoCloseable {

    private static final Pattern PLATFORM_KEY = Pattern.compile("Platform key +(ptk_\\w+)");
    private static final Pattern CURL = Pattern.compile("curl .+");

    private final Program program;
    private final int port;

    private Server(Program program, int port) {
        this.program = program;
        this.port = port;
    }

    static Server start(DataFolder folder, Map<String, String> more) throws Exception {
        int port = DataFolder.freePort();
        Server server = new Server(folder.start(port, more), port);
        server.program.await(() -> CURL.matcher(server.output()).find());
        return server;
    }

    int port() {
        return port;
    }

    Program program() {
        return program;
    }

    /** As a caller sees it who knows the key that it announced. */
    Portico portico() {
        return new Portico(port, platformKey());
    }

    String platformKey() {
        return announced(PLATFORM_KEY).group(1);
    }

    /** The command that it invites to paste. */
    String curl() {
        return announced(CURL).group();
    }

    @Override
    public void close() {
        program.close();
    }

    private Matcher announced(Pattern words) {
        Matcher matcher = words.matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("Not announced: " + words);
        }
        return matcher;
    }

    private String output() {
        try {
            return program.output();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
