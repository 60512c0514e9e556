package dev.portico.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portico.sandbox.SandboxHttp;
import dev.portico.sandbox.SandboxHttp.Reply;
import dev.portico.sandbox.TinyWorld;
import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.store.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class ApiServerTests {

    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    private final Path folder;
    private World world;
    private ApiServer server;
    private SandboxHttp http;

    ApiServerTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void serve() throws IOException {
        world = World.open(folder, new TinyWorld(), InstantSource.system());
        Routes routes = new Routes()
                .post("/v1/things", Set.of("name", "expand"), this::make)
                .post("/v1/gates", Set.of(), this::waitAtTheGate)
                .get("/v1/things/:id", Set.of("expand"), call -> TinyWorld.object("thing", call.id("id"), 1))
                .get("/v1/broken", Set.of(), call -> {
                    throw new IllegalStateException("out of order");
                });
        server = ApiServer.bind(0, world, routes, new WorldClock(world, InstantSource.system()), Listeners.none());
        http = new SandboxHttp(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        world.close();
    }

    private ObjectNode make(Call call) {
        Parameters.require(call.parameters(), "name");
        ObjectNode thing = TinyWorld.object("thing", "thing_" + made.incrementAndGet(), 1);
        world.put(call.account(), thing);
        return thing;
    }

    private ObjectNode waitAtTheGate(Call call) {
        entered.countDown();
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return TinyWorld.object("gate", "gate_1", 1);
    }

    @Test
    void answersARepeatedRequestWithTheFirstAnswerAlsoAfterARestart() throws Exception {
        Reply first = http.post("/v1/things", "name=a", "Idempotency-Key", "k");
        stop();
        serve();
        Reply second = http.post("/v1/things", "name=a", "Idempotency-Key", "k");
        assertThat(made).hasValue(1);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Original-Request")).isEqualTo(first.header("Request-Id"));
        assertThat(world.own().find("thing_1")).isNotNull();
    }

    @Test
    void refusesAKeyForAnotherRequest() throws Exception {
        http.post("/v1/things", "name=a", "Idempotency-Key", "k");
        Reply other = http.post("/v1/things", "name=b", "Idempotency-Key", "k");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.error().path("type").asString()).isEqualTo("idempotency_error");
        assertThat(http.post("/v1/things", "name=b", "Idempotency-Key", "k", "Stripe-Account", "acct_partner")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void letsARefusedRequestBeMendedUnderItsKey() throws Exception {
        assertThat(http.post("/v1/things", "", "Idempotency-Key", "k").status()).isEqualTo(400);
        assertThat(http.post("/v1/things", "name=a", "Idempotency-Key", "k").status())
                .isEqualTo(200);
    }

    @Test
    void refusesAKeyThatIsInUse() throws Exception {
        CompletableFuture<Reply> first = http.postLater("/v1/gates", "", "Idempotency-Key", "k");
        entered.await();
        Reply second = http.post("/v1/gates", "", "Idempotency-Key", "k");
        gate.countDown();
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.error().path("code").asString()).isEqualTo("idempotency_key_in_use");
        assertThat(first.join().status()).isEqualTo(200);
    }

    @Test
    void doesTheWorkOfAnAnswerThatIsDropped() throws Exception {
        http.post("/_sandbox/knobs", "dropped_after=1");
        assertThatThrownBy(() -> http.post("/v1/things", "name=a", "Idempotency-Key", "k"))
                .isInstanceOf(IOException.class);
        http.delete("/_sandbox/knobs");
        Reply again = http.post("/v1/things", "name=a", "Idempotency-Key", "k");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(made).hasValue(1);
    }

    @Test
    void doesNothingForARequestThatIsDropped() throws Exception {
        http.post("/_sandbox/knobs", "dropped_before=1");
        assertThatThrownBy(() -> http.post("/v1/things", "name=a")).isInstanceOf(IOException.class);
        assertThat(made).hasValue(0);
    }

    @Test
    void limitsAndFailsAsStripeDoes() throws Exception {
        http.post("/_sandbox/knobs", "rate_limited=1");
        Reply limited = http.get("/v1/things/x");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Stripe-Rate-Limited-Reason")).isEqualTo("global-rate");
        assertThat(limited.header("Stripe-Should-Retry")).isEqualTo("false");
        http.post("/_sandbox/knobs", "rate_limited=0&failed=1");
        Reply failed = http.get("/v1/things/x");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.error().path("type").asString()).isEqualTo("api_error");
    }

    @Test
    void takesItsTime() throws Exception {
        http.post("/_sandbox/knobs", "latency=120");
        long start = System.nanoTime();
        assertThat(http.get("/v1/things/x").status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(120_000_000L);
    }

    @Test
    void refusesKnobsThatMakeNoSense() throws Exception {
        assertThat(http.post("/_sandbox/knobs", "failed=2").status()).isEqualTo(400);
        assertThat(http.post("/_sandbox/knobs", "volume=11").status()).isEqualTo(400);
        assertThat(http.get("/_sandbox/knobs").body().path("failed").asDouble()).isZero();
    }

    @Test
    void countsCallsByRoute() throws Exception {
        http.get("/v1/things/x");
        http.get("/v1/things/y");
        assertThat(http.get("/_sandbox/calls")
                        .body()
                        .at("/routes")
                        .path("GET /v1/things/:id")
                        .asInt())
                .isEqualTo(2);
        assertThat(http.delete("/_sandbox/calls").body().path("total").asInt()).isZero();
    }

    @Test
    void tellsItsPlatformKeyToHoldersOfATestKeyOnly() throws Exception {
        Reply known = http.get("/_sandbox");
        assertThat(known.body().path("platform_key").asString())
                .isEqualTo(world.identity().platformKey());
        Reply stranger = http.get("/_sandbox", "Authorization", " ");
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.body().path("account").asString())
                .isEqualTo(world.identity().account());
        assertThat(stranger.body().has("platform_key")).isFalse();
    }

    @Test
    void saysWhatBroke() throws Exception {
        Reply broken = http.get("/v1/broken");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.error().path("message").asString()).contains("out of order");
    }

    @Test
    void understandsVeryLongQueries() throws Exception {
        assertThat(http.get("/v1/things/x?expand=" + "x".repeat(20_000)).status())
                .isEqualTo(200);
    }
}
