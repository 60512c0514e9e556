package dev.portico.bench;

import dev.portico.Program;
import dev.portico.bench.Load.Seen;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a change of quantity costs that is invoiced and paid at once, at two distances from Stripe and with several
 * customers at once. The sandbox, the server and the load are processes of their own. It prints a table and asserts
 * nothing about time.
 */
class QuantityChangeBenchmark {

    private static final List<Integer> LATENCIES = List.of(0, 50);
    private static final List<Integer> CUSTOMERS = List.of(1, 32, 128);
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<AutoCloseable> RUNNING = new ArrayList<>();

    private static final AtomicLong QUANTITY = new AtomicLong(1);

    /** A customer's token and subscription. */
    private record Customer(String token, String subscription) {}

    private static SandboxHttp sandbox = new SandboxHttp(1);
    private static String server = "";
    private static List<Customer> customers = List.of();

    @BeforeAll
    static void start() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "bench").toAbsolutePath();
        int sandboxPort = freePort();
        int serverPort = freePort();
        sandbox = new SandboxHttp(sandboxPort);
        server = "http://127.0.0.1:" + serverPort;
        Map<String, String> environment = Map.of(
                "PORTICO_DATA_DIR", data.toString(),
                "PORTICO_SANDBOX_PORT", "" + sandboxPort,
                "SERVER_PORT", "" + serverPort);
        Program world = Program.start(
                "dev.portico.sandbox.SandboxApplication", data.resolve("sandbox.log"), environment, "-Xmx512m");
        RUNNING.add(world);
        world.await(() -> answers("http://127.0.0.1:" + sandboxPort + "/_sandbox"));
        Program portico =
                Program.start("dev.portico.PorticoApplication", data.resolve("server.log"), environment, "-Xmx1g");
        RUNNING.add(portico);
        portico.await(() -> answers(server + "/actuator/health/readiness"));
        customers = customers(CUSTOMERS.get(CUSTOMERS.size() - 1));
    }

    @AfterAll
    static void stop() throws Exception {
        for (int last = RUNNING.size() - 1; last >= 0; last--) {
            RUNNING.get(last).close();
        }
    }

    @Test
    void quantityChange() throws Exception {
        measure(32, WARM_UP.multipliedBy(3));
        System.out.println("\nA quantity, changed, invoiced and paid at once, with an idempotency key.\n"
                + "\nlatency customers  mutations/s   p50 ms   p99 ms  Stripe calls  failed");
        for (int latency : LATENCIES) {
            sandbox.post("/_sandbox/knobs", "latency=" + latency);
            for (int count : CUSTOMERS) {
                measure(count, WARM_UP);
                print(latency, count, measure(count, MEASURED));
            }
        }
    }

    private static Seen measure(int count, Duration duration) {
        return new Load(server, QuantityChangeBenchmark::change)
                .run(customers.subList(0, count).stream().map(Customer::token).toList(), duration);
    }

    /** Another quantity each time. */
    private static String change(String token) {
        String subscription = customers.stream()
                .filter(customer -> customer.token().equals(token))
                .map(Customer::subscription)
                .findFirst()
                .orElseThrow();
        long number = QUANTITY.getAndIncrement();
        return query("""
                mutation { subscriptionUpdate(input: { id: "%s", quantity: %d, idempotencyKey: "%d" }) {
                    subscription { items { quantity } } invoice { status } userErrors { code } } }
                """.formatted(subscription, 1 + number % 90, number));
    }

    private static void print(int latency, int count, Seen seen) {
        System.out.printf(
                Locale.ROOT,
                "%4d ms %9d %12.1f %8.1f %8.1f %13.2f %7d%n",
                latency,
                count,
                seen.perSecond(),
                seen.milliseconds(0.5),
                seen.milliseconds(0.99),
                seen.callsEach(),
                seen.failures());
    }

    private static List<Customer> customers(int count) throws Exception {
        Making make = new Making(sandbox);
        String product = make.product("Desk");
        String price = make.price(product, 1_000, "eur", "month");
        String yearly = make.price(product, 10_000, "eur", "year");
        String configuration = make.configurationWith(Stream.concat(
                        Stream.of(Making.offer(0, product, price, yearly)),
                        Stream.of(
                                "features[invoice_history][enabled]=true",
                                "features[subscription_update][enabled]=true",
                                "features[subscription_update][default_allowed_updates][0]=quantity",
                                "features[subscription_update][proration_behavior]=always_invoice"))
                .toArray(String[]::new));
        List<Customer> made = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String customer = make.customer("pm_card_visa");
            made.add(new Customer(session(customer, configuration), make.subscription(customer, price, 95)));
        }
        return made;
    }

    private static String session(String customer, String configuration) throws Exception {
        String platformKey =
                sandbox.get("/_sandbox").body().path("platform_key").asString();
        String document =
                "mutation { portalSessionCreate(input: { customer: \"%s\", configuration: \"%s\" }) { token } }"
                        .formatted(customer, configuration);
        String answer = HTTP.send(
                        HttpRequest.newBuilder(URI.create(server + "/graphql"))
                                .header("Authorization", "Bearer " + platformKey)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(query(document)))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return JSON.readTree(answer).at("/data/portalSessionCreate/token").stringValue();
    }

    private static String query(String document) {
        return JSON.writeValueAsString(Map.of("query", document));
    }

    private static boolean answers(String url) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
