package dev.portico.sandbox;

import dev.portico.sandbox.store.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** Talks to a sandbox as anybody could: plain HTTP with a test key. */
public final class SandboxHttp {

    /** An answer, read. */
    public record Reply(int status, JsonNode body, java.net.http.HttpHeaders headers) {

        public JsonNode error() {
            return body.path("error");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Without an offer to speak HTTP/2, which nobody here does. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;

    public SandboxHttp(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    public Reply get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    public Reply delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    public Reply post(String path, String form, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).POST(BodyPublishers.ofString(form)));
    }

    public CompletableFuture<Reply> postLater(String path, String form, String... headers) {
        HttpRequest request =
                request(path, headers).POST(BodyPublishers.ofString(form)).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(SandboxHttp::reply);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("Authorization", "Bearer sk_test_any");
        for (int at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        return request;
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return reply(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(response.statusCode(), Json.read(response.body()), response.headers());
    }
}
