package dev.portico.sandbox;

import java.nio.file.Path;
import org.springframework.core.env.PropertyResolver;

/**
 * Where a sandbox lives.
 *
 * @param port 0 for any
 */
record SandboxSettings(Path dataFolder, int port) {

    private static final String DATA_FOLDER = ".portico";
    private static final String PORT = "12111";
    private static final int LAST_PORT = 65_535;

    static SandboxSettings of(PropertyResolver properties) {
        String folder = given(properties, "portico.data-dir", DATA_FOLDER);
        return new SandboxSettings(Path.of(folder), port(given(properties, "portico.sandbox-port", PORT)));
    }

    /** Blank is not given. */
    private static String given(PropertyResolver properties, String name, String otherwise) {
        String value = properties.getProperty(name, "");
        return value.isBlank() ? otherwise : value.strip();
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LAST_PORT) {
            throw UnusableSetting.noPort(text);
        }
        return Integer.parseInt(text);
    }
}
