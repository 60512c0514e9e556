package dev.portico.sandbox;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The sandbox cannot start with a setting, in the one sentence that helps. */
public final class UnusableSetting extends RuntimeException {

    private UnusableSetting(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    static UnusableSetting portTaken(int port, Throwable cause) {
        return new UnusableSetting(
                "PORTICO_SANDBOX_PORT must be a free port, or 0 for any: port %d, where the Stripe sandbox should serve, is taken by another program."
                        .formatted(port),
                cause);
    }

    static UnusableSetting noPort(String text) {
        return new UnusableSetting(
                "PORTICO_SANDBOX_PORT must be a port between 0 and 65535, not '%s'.".formatted(text), null);
    }

    static UnusableSetting folder(IOException cause) {
        return new UnusableSetting(
                "PORTICO_DATA_DIR must be a folder that can be made and written (%s).".formatted(cause.getMessage()),
                cause);
    }
}
