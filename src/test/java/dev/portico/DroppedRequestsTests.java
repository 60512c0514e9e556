package dev.portico;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

/** Clients that leave at any moment take nothing with them. */
@ServerTest
class DroppedRequestsTests {

    private static final int REQUESTS = 10_000;
    private static final int AT_ONCE = 64;

    private final Portico portico;
    private final ConnectionPool pool;
    private final MeterRegistry meters;
    private final HttpClient http;

    DroppedRequestsTests(Portico portico, ConnectionPool pool, MeterRegistry meters, @LocalServerPort int port) {
        this.portico = portico;
        this.pool = pool;
        this.meters = meters;
        this.http = HttpClient.create(ConnectionProvider.create("dropping", AT_ONCE))
                .baseUrl("http://localhost:" + port);
    }

    @Test
    void tenThousandDroppedRequestsLeaveThePoolWholeAndNoStripeCallRunning() {
        String token = portico.session("cus_demo_card");
        String home = JsonMapper.shared().writeValueAsString(Map.of("query", Documents.read("home/portalHome")));
        Random moments = new Random(7);

        Flux.range(0, REQUESTS)
                .flatMap(
                        number -> ask(token, home).timeout(Duration.ofNanos(moments.nextInt(40_000_000)), Mono.empty()),
                        AT_ONCE)
                .then()
                .as(StepVerifier::create)
                .expectComplete()
                .verify(Duration.ofMinutes(5));

        Flux.interval(Duration.ofMillis(20))
                .filter(tick -> isQuiet())
                .next()
                .as(StepVerifier::create)
                .expectNextCount(1)
                .expectComplete()
                .verify(Duration.ofSeconds(30));
        assertThat(metrics().allocatedSize()).isEqualTo(metrics().idleSize());
        assertThat(portico.post(token, Documents.read("home/portalHome")).calls())
                .isPositive();
    }

    private Mono<String> ask(String token, String body) {
        return http.headers(headers ->
                        headers.set("Authorization", "Bearer " + token).set("Content-Type", "application/json"))
                .post()
                .uri("/graphql")
                .send(Mono.fromSupplier(() -> Unpooled.copiedBuffer(body, StandardCharsets.UTF_8)))
                .responseContent()
                .aggregate()
                .asString()
                .onErrorResume(dropped -> Mono.empty());
    }

    private boolean isQuiet() {
        return metrics().acquiredSize() == 0
                && metrics().pendingAcquireSize() == 0
                && meters.get("stripe.requests.active").gauge().value() == 0;
    }

    private PoolMetrics metrics() {
        return pool.getMetrics().orElseThrow();
    }
}
