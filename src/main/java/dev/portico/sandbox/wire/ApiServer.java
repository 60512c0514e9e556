package dev.portico.sandbox.wire;

import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.store.World;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.netty.ChannelBindException;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/** Serves a world over HTTP, to this machine only. */
public final class ApiServer implements AutoCloseable {

    /** The version whose shapes the objects have: the one that Stripe's SDK pins. */
    public static final String API_VERSION = "2026-07-29.dahlia";

    /** A page of prices or products by a hundred ids is one long line. */
    private static final int LONGEST_LINE = 1 << 16;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final WorldClock clock;
    private final Api api;
    private final Controls controls;
    private final Listeners listeners;
    private final Writes writes;
    private final LoopResources threads = LoopResources.create("sandbox-http", 2, true);
    private final DisposableServer server;

    private ApiServer(int port, World world, Routes routes, WorldClock clock, Listeners listeners) {
        this.clock = clock;
        this.listeners = listeners;
        this.writes = new Writes(world, clock);
        this.api = new Api(world, routes, new IdempotencyKeys(world, InstantSource.system()), writes);
        this.controls = new Controls(world, api, new ClockKnob(clock, writes));
        this.server = listen(port);
    }

    private DisposableServer listen(int port) {
        try {
            return HttpServer.create()
                    .runOn(threads)
                    .bindAddress(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .httpRequestDecoder(decoder -> decoder.maxInitialLineLength(LONGEST_LINE))
                    .handle(this::handle)
                    .bindNow();
        } catch (ChannelBindException taken) {
            threads.dispose();
            throw taken;
        }
    }

    /**
     * Fails with {@link ChannelBindException} where the port is taken.
     *
     * @param port 0 for any
     */
    public static ApiServer bind(int port, World world, Routes routes, WorldClock clock, Listeners listeners) {
        return new ApiServer(port, world, routes, clock, listeners);
    }

    public int port() {
        return server.port();
    }

    private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .map(body -> incoming(request, body))
                .flatMap(this::answer)
                .flatMap(answer -> send(response, answer))
                .onErrorResume(Faults.Dropped.class, dropped -> drop(response));
    }

    private static Incoming incoming(HttpServerRequest request, String body) {
        String[] uri = request.uri().split("\\?", 2);
        Map<String, String> headers = new HashMap<>();
        request.requestHeaders()
                .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        String query = uri.length == 2 ? uri[1] : "";
        return new Incoming(request.method().name(), uri[0], query, headers, body);
    }

    private Mono<Answer> answer(Incoming incoming) {
        if (incoming.path().startsWith(Controls.PATH)) {
            return controls.answer(incoming);
        }
        String requestId = "req_" + Ids.text(14);
        return api.answer(incoming, requestId)
                .map(answer -> listeners.heard(incoming, answer))
                .map(answer -> answer.with("Request-Id", requestId)
                        .with(
                                "Stripe-Version",
                                incoming.header("stripe-version").orElse(API_VERSION)));
    }

    private Mono<Void> send(HttpServerResponse response, Answer answer) {
        byte[] body = Json.write(answer.body());
        response.status(answer.status())
                .header("Content-Type", "application/json")
                .header("Date", DATE.format(clock.instant()))
                .header("Content-Length", String.valueOf(body.length));
        answer.headers().forEach(response::header);
        return response.sendByteArray(Mono.just(body)).then();
    }

    private static Mono<Void> drop(HttpServerResponse response) {
        response.withConnection(connection -> connection.channel().close());
        return Mono.never();
    }

    /** No request is answered and nothing is written when it returns, so that another process may take over. */
    @Override
    public void close() {
        server.disposeNow(STOPPING);
        threads.disposeLater(Duration.ZERO, STOPPING).toFuture().join();
        writes.close();
    }
}
