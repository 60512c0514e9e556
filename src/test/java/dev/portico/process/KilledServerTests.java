package dev.portico.process;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portico.Portico;
import dev.portico.Program;
import dev.portico.process.Buyers.Buyer;
import dev.portico.process.Execution.Moment;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A server is killed before and after each write of a change that takes two, and another one goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServerTests {

    /** Others take over soon. */
    private static final Map<String, String> HASTE =
            Map.of("PORTICO_LEDGER_LEASE", "3s", "PORTICO_LEDGER_SWEEP_EVERY", "1s");

    private static final String DEFERRING =
            "features[subscription_update][schedule_at_period_end][conditions][0][type]=decreasing_item_amount";
    private static final String SCHEDULED =
            "{ customer(id: \"%s\") { subscriptions { nodes { scheduledChange { quantity } } } } }";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final DataFolder folder = new DataFolder("killed");
    private Server survivor;
    private SandboxHttp stripe;
    private StripeGate gate;
    private Buyers buyers;
    private Map<String, String> victims;

    /** What came of a change, and what has happened in Stripe for it. */
    private record Result(JsonNode answer, List<Integer> phases, Map<String, Long> events) {}

    private record Victim(Program program, Portico portico) implements AutoCloseable {

        @Override
        public void close() {
            program.close();
        }
    }

    KilledServerTests() throws IOException {}

    @BeforeAll
    void start() throws Exception {
        survivor = Server.start(folder, HASTE);
        stripe = new SandboxHttp(folder.sandboxPort());
        gate = new StripeGate(URI.create("http://127.0.0.1:" + folder.sandboxPort()));
        buyers = new Buyers(survivor.portico(), new Making(stripe), DEFERRING);
        String world = folder.sandbox().orElseThrow().path("world").asString();
        victims = new HashMap<>(HASTE);
        victims.put("STRIPE_API_KEY", "sk_test_" + world);
        victims.put("STRIPE_API_BASE", gate.address().toString());
        victims.put("PORTICO_PLATFORM_KEY", survivor.platformKey());
    }

    @AfterAll
    void stop() {
        gate.close();
        survivor.close();
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void theSameKeySentToAnotherServerHasOneEffectAndTheUsualAnswer(Moment moment) throws Exception {
        Result undisturbed = undisturbed();
        Buyer buyer = buyers.buyer();
        stripe.delete("/_sandbox/calls");

        kill(moment, buyer);
        JsonNode answer = retried(buyer);

        assertThat(result(buyer, answer)).isEqualTo(undisturbed);
        assertThat(writes())
                .as("both writes, and again under its key what Stripe had got")
                .isEqualTo(2 + moment.got());
    }

    @Test
    void withoutASecondTryTheSweeperOfAnotherServerFinishesIt() throws Exception {
        Result undisturbed = undisturbed();
        Buyer buyer = buyers.buyer();

        kill(Moment.BEFORE_ITS_SECOND_PHASE, buyer);
        await(Duration.ofSeconds(15), () -> isScheduled(buyer));

        assertThat(result(buyer, retried(buyer))).isEqualTo(undisturbed);
    }

    private Result undisturbed() {
        Buyer buyer = buyers.buyer();
        JsonNode answer = change(survivor.portico(), buyer).whole().body();
        Result result = result(buyer, answer);
        assertThat(answer.at("/data/subscriptionUpdate/takesEffect").asString()).isEqualTo("PERIOD_END");
        assertThat(result.phases).containsExactly(2);
        assertThat(result.events)
                .containsEntry("subscription_schedule.created", 1L)
                .containsEntry("subscription_schedule.updated", 1L);
        return result;
    }

    private void kill(Moment moment, Buyer buyer) throws Exception {
        try (Victim victim = victim()) {
            Execution execution = new Execution(moment, victim.program, () -> phases(buyer));
            gate.watch(execution);
            assertThatThrownBy(() -> change(victim.portico, buyer));
            assertThat(execution.left()).as("%s", gate.passed()).isEqualTo(moment.phases);
            assertThat(victim.program.running()).isFalse();
        } finally {
            gate.watch(StripeGate.OPEN);
        }
    }

    private Victim victim() throws Exception {
        int port = DataFolder.freePort();
        Program program = folder.start(port, victims);
        program.await(() -> isReady(port));
        return new Victim(program, new Portico(port, survivor.platformKey()));
    }

    private JsonNode retried(Buyer buyer) throws Exception {
        AtomicReference<Portico.Answer> last = new AtomicReference<>(change(survivor.portico(), buyer));
        await(Duration.ofSeconds(20), () -> {
            boolean again =
                    last.get().body().at("/errors/0/extensions/retryable").asBoolean(false);
            if (again) {
                last.set(change(survivor.portico(), buyer));
            }
            return !again;
        });
        return last.get().whole().body();
    }

    private static Portico.Answer change(Portico portico, Buyer buyer) {
        return portico.post(buyer.token(), buyer.change(1));
    }

    private Result result(Buyer buyer, JsonNode answer) {
        Map<String, Long> events = buyers.events(buyer)
                .collect(groupingBy(event -> event.path("type").asString(), counting()));
        return new Result(answer.path("data"), phases(buyer), events);
    }

    private List<Integer> phases(Buyer buyer) {
        return buyers.list(buyer, "subscription_schedules")
                .map(schedule -> schedule.path("phases").size())
                .toList();
    }

    private long writes() throws Exception {
        return stripe.get("/_sandbox/calls")
                .body()
                .path("routes")
                .propertyStream()
                .filter(route -> route.getKey().startsWith("POST "))
                .mapToLong(route -> route.getValue().asLong())
                .sum();
    }

    private boolean isScheduled(Buyer buyer) {
        return survivor.portico()
                        .platform(SCHEDULED.formatted(buyer.customer()))
                        .whole()
                        .data("customer.subscriptions.nodes.0.scheduledChange.quantity")
                        .asInt(0)
                == 1;
    }

    private void await(Duration limit, BooleanSupplier condition) throws Exception {
        long start = System.nanoTime();
        survivor.program().await(() -> {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
            return condition.getAsBoolean();
        });
    }

    private static boolean isReady(int port) {
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try {
            return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
