package dev.portico.sandbox;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a sandbox lives.
 *
 * @param port 0 for any
 */
record SandboxSettings(Path dataFolder, int port) {

    private static final String DATA_FOLDER = ".portico";
    private static final String PORT = "12111";

    /** @param property gives a property's value or null */
    static SandboxSettings of(Function<String, @Nullable String> property) {
        String folder = given(property.apply("portico.data-dir"), DATA_FOLDER);
        return new SandboxSettings(Path.of(folder), port(given(property.apply("portico.sandbox-port"), PORT)));
    }

    private static String given(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port < 1 << 16) {
                return port;
            }
        } catch (NumberFormatException none) {
            // falls through to the one complaint about ports
        }
        throw new IllegalArgumentException(
                "PORTICO_SANDBOX_PORT must be a port between 0 and 65535, not '" + text + "'.");
    }
}
