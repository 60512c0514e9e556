package dev.portico.sandbox;

import dev.portico.sandbox.store.Identity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Another process that may be serving. */
final class Neighbour {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Neighbour() {}

    /** Whether this world, and not just anything, answers at the port. */
    static boolean serves(Identity identity, int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/_sandbox"))
                .timeout(PATIENCE)
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body()
                    .contains(identity.world());
        } catch (IOException nobody) {
            return false;
        }
    }
}
