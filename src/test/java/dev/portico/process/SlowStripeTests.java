package dev.portico.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.process.Buyers.Buyer;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server with next to no connections to its database, whose customers wait for Stripe. */
class SlowStripeTests {

    private static final int CONNECTIONS = 2;
    private static final int CUSTOMERS = 20;
    private static final String DATABASE_ONLY = "{ portalSessions(first: 1) { nodes { id } } }";

    private final ExecutorService threads = Executors.newFixedThreadPool(2 * CUSTOMERS);
    private final DataFolder folder = new DataFolder("slow");
    private Server server;
    private Portico portico;
    private SandboxHttp stripe;

    SlowStripeTests() throws IOException {}

    @BeforeEach
    void start() throws Exception {
        server = Server.start(folder, Map.of("SPRING_R2DBC_POOL_MAX_SIZE", Integer.toString(CONNECTIONS)));
        portico = server.portico();
        stripe = new SandboxHttp(folder.sandboxPort());
    }

    @AfterEach
    void stop() throws Exception {
        stripe.delete("/_sandbox/knobs");
        server.close();
        threads.shutdownNow();
    }

    @Test
    void holdsNoConnectionWhileStripeAnswersSlowly() throws Exception {
        Buyers buyers = new Buyers(
                portico, new Making(stripe), "features[subscription_update][proration_behavior]=always_invoice");
        List<Buyer> all =
                IntStream.range(0, CUSTOMERS).mapToObj(each -> buyers.buyer()).toList();
        stripe.delete("/_sandbox/calls");
        stripe.post("/_sandbox/knobs", "latency=2000");

        List<CompletableFuture<Portico.Answer>> changes = all.stream()
                .map(buyer -> later(() -> portico.post(buyer.token(), buyer.change(5))))
                .toList();

        server.program().await(() -> calls("GET /v1/subscriptions/:id") >= CUSTOMERS);
        assertThatTheDatabaseAnswersBefore(changes);
        server.program().await(() -> calls("POST /v1/subscriptions/:id") >= CONNECTIONS);
        assertThatTheDatabaseAnswersBefore(changes);
        assertThat(changes.stream().map(CompletableFuture::join))
                .hasSize(CUSTOMERS)
                .allSatisfy(answer -> assertThat(answer.whole()
                                .data("subscriptionUpdate.subscription.items.0.quantity")
                                .asInt())
                        .isEqualTo(5));
        assertThat(calls("POST /v1/subscriptions/:id")).isEqualTo(CUSTOMERS);
    }

    private void assertThatTheDatabaseAnswersBefore(List<CompletableFuture<Portico.Answer>> changes) {
        List<CompletableFuture<Portico.Answer>> reads = Stream.generate(
                        () -> later(() -> portico.platform(DATABASE_ONLY)))
                .limit(CUSTOMERS)
                .toList();
        assertThat(reads.stream().map(CompletableFuture::join))
                .allSatisfy(answer ->
                        assertThat(answer.whole().data("portalSessions.nodes")).hasSize(1));
        assertThat(changes).noneMatch(CompletableFuture::isDone);
    }

    private <T> CompletableFuture<T> later(Supplier<T> request) {
        return CompletableFuture.supplyAsync(request, threads);
    }

    private long calls(String route) {
        try {
            return stripe.get("/_sandbox/calls")
                    .body()
                    .path("routes")
                    .path(route)
                    .asLong();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
