package dev.portico.concurrency;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Callers of all servers, who turn to one after the other. */
final class Callers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SOON = Duration.ofMillis(200);
    private static final int MOST_TRIES = 100;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.create(ConnectionProvider.create("callers", 500))
            .responseTimeout(Duration.ofSeconds(60))
            .disableRetry(true);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger repetitions = new AtomicInteger();
    private final List<Integer> ports;

    Callers(List<Integer> ports) {
        this.ports = ports;
    }

    /** All of these at once; whole answers, in the order in which they come. */
    List<JsonNode> askAll(Flux<Mono<JsonNode>> requests) {
        return requests.flatMap(request -> request, 500)
                .collectList()
                .blockOptional(LIMIT)
                .orElseThrow();
    }

    /** The whole answer of the server whose turn it is, whatever it says. */
    Mono<JsonNode> ask(String token, String document) {
        return Mono.defer(() -> http.headers(headers ->
                        headers.set("Authorization", "Bearer " + token).set("Content-Type", "application/json"))
                .post()
                .uri("http://127.0.0.1:%d/graphql".formatted(port()))
                .send(body(document))
                .responseContent()
                .aggregate()
                .asString()
                .map(JSON::readTree));
    }

    /** As a client should: the same again, for as long as the server says that it may help. */
    Mono<JsonNode> insist(String token, String document) {
        return ask(token, document)
                .flatMap(answer -> answer.has("errors") ? Mono.error(new Unanswered(answer)) : Mono.just(answer))
                .retryWhen(Retry.from(failures -> failures.concatMap(failure -> pause(failure))));
    }

    /** How often an answer was not the last word. */
    int repetitions() {
        return repetitions.get();
    }

    private Publisher<Long> pause(Retry.RetrySignal failed) {
        Throwable failure = failed.failure();
        repetitions.incrementAndGet();
        if (failed.totalRetries() < MOST_TRIES) {
            if (failure instanceof Unanswered unanswered && unanswered.mayHelp()) {
                return Mono.delay(unanswered.after());
            }
            if (failure instanceof IOException) {
                return Mono.delay(SOON);
            }
        }
        return Mono.error(failure);
    }

    private int port() {
        return ports.get(next.getAndIncrement() % ports.size());
    }

    private static Mono<io.netty.buffer.ByteBuf> body(String document) {
        return Mono.fromSupplier(() ->
                Unpooled.copiedBuffer(JSON.writeValueAsString(Map.of("query", document)), StandardCharsets.UTF_8));
    }

    /** An answer with an error. */
    private static final class Unanswered extends RuntimeException {

        private final transient JsonNode answer;

        private Unanswered(JsonNode answer) {
            super(answer.toString(), null, false, false);
            this.answer = answer;
        }

        private boolean mayHelp() {
            return answer.at("/errors/0/extensions/retryable").asBoolean(false);
        }

        private Duration after() {
            JsonNode seconds = answer.at("/errors/0/extensions/retryAfter");
            return seconds.isNumber() ? Duration.ofSeconds(seconds.asLong()) : SOON;
        }
    }
}
