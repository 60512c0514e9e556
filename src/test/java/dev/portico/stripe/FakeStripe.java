package dev.portico.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A server that answers as it is told, and tells what it was asked. */
final class FakeStripe implements AutoCloseable {

    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Sinks.Many<String> arrived = Sinks.many().replay().all();
    private final Sinks.Many<String> dropped = Sinks.many().replay().all();
    private final DisposableServer server =
            HttpServer.create().host("localhost").port(0).handle(this::handle).bindNow();
    private volatile Function<Request, Mono<Answer>> script = request -> Mono.just(Answer.ok("{}"));

    String base() {
        return "http://localhost:" + server.port();
    }

    void answers(Answer answer) {
        answersEach(request -> Mono.just(answer));
    }

    void answersEach(Function<Request, Mono<Answer>> script) {
        this.script = script;
    }

    /** One after the other; the last one again and again. */
    void answersInTurn(Answer... answers) {
        answersEach(request -> Mono.just(answers[Math.min(requests.size(), answers.length) - 1]));
    }

    List<Request> requests() {
        return new ArrayList<>(requests);
    }

    Request onlyRequest() {
        return requests.element();
    }

    /** The address of each request as it arrives. */
    Flux<String> arrived() {
        return arrived.asFlux();
    }

    /** The address of each request that its sender gave up. */
    Flux<String> dropped() {
        return dropped.asFlux();
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap(body -> answer(new Request(request, body)))
                .doOnCancel(() -> dropped.tryEmitNext(request.uri()))
                .flatMap(answer -> write(response, answer));
    }

    private Mono<Answer> answer(Request request) {
        requests.add(request);
        arrived.tryEmitNext(request.uri());
        return script.apply(request);
    }

    private static Mono<Void> write(HttpServerResponse response, Answer answer) {
        if (answer.status == 0) {
            response.withConnection(connection -> connection.channel().close());
            return Mono.never();
        }
        answer.headers.forEach(response::header);
        return response.status(answer.status).sendString(Mono.just(answer.body)).then();
    }

    record Request(String method, String uri, Map<String, String> headers, String body) {

        Request(HttpServerRequest request, String body) {
            this(request.method().name(), request.uri(), toMap(request), body);
        }

        String path() {
            return uri.replaceFirst("\\?.*", "");
        }

        @Nullable
        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        private static Map<String, String> toMap(HttpServerRequest request) {
            Map<String, String> headers = new TreeMap<>();
            StreamSupport.stream(request.requestHeaders().spliterator(), false)
                    .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
            return headers;
        }
    }

    /** @param status 0 for a connection that is closed instead */
    record Answer(int status, Map<String, String> headers, String body) {

        static final Answer DROP = new Answer(0, Map.of(), "");

        static Answer ok(String body) {
            return new Answer(200, Map.of("Request-Id", "req_1"), body);
        }

        static Answer list(boolean more, String... items) {
            return ok("{\"object\":\"list\",\"has_more\":%s,\"data\":[%s]}".formatted(more, String.join(",", items)));
        }

        static Answer error(int status, String code) {
            return new Answer(status, Map.of("Request-Id", "req_1"), "{\"error\":{\"code\":\"%s\"}}".formatted(code));
        }

        static Answer error(int status, String type, String code, @Nullable String declineCode) {
            String decline = declineCode == null ? "null" : "\"" + declineCode + "\"";
            return new Answer(
                    status,
                    Map.of("Request-Id", "req_1"),
                    "{\"error\":{\"type\":\"%s\",\"code\":\"%s\",\"decline_code\":%s,\"param\":\"price\"}}"
                            .formatted(type, code, decline));
        }

        Answer with(String header, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body);
        }
    }
}
