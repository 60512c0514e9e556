package dev.portico.bench;

import dev.portico.Documents;
import dev.portico.Program;
import dev.portico.bench.Load.Seen;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a portal home costs at several distances from Stripe and with several callers at once, each another customer.
 * The sandbox, the server and the load are processes of their own. It prints a table and asserts nothing about time.
 */
class PortalHomeBenchmark {

    private static final List<Integer> LATENCIES = List.of(0, 50, 200);
    private static final List<Integer> CALLERS = List.of(1, 32, 256);
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<AutoCloseable> RUNNING = new ArrayList<>();
    private static String sandbox = "";
    private static String server = "";
    private static List<String> tokens = List.of();

    @BeforeAll
    static void start() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "bench").toAbsolutePath();
        int sandboxPort = freePort();
        int serverPort = freePort();
        sandbox = "http://127.0.0.1:" + sandboxPort;
        server = "http://127.0.0.1:" + serverPort;
        Map<String, String> environment = Map.of(
                "PORTICO_DATA_DIR", data.toString(),
                "PORTICO_SANDBOX_PORT", "" + sandboxPort,
                "SERVER_PORT", "" + serverPort);
        RUNNING.add(Program.start(
                "dev.portico.sandbox.SandboxApplication", data.resolve("sandbox.log"), environment, "-Xmx512m"));
        JsonNode world = await(sandbox + "/_sandbox");
        RUNNING.add(Program.start("dev.portico.PorticoApplication", data.resolve("server.log"), environment, "-Xmx1g"));
        await(server + "/actuator/health/readiness");
        tokens = sessions(world.get("platform_key").asString(), CALLERS.get(CALLERS.size() - 1));
    }

    @AfterAll
    static void stop() throws Exception {
        for (int last = RUNNING.size() - 1; last >= 0; last--) {
            RUNNING.get(last).close();
        }
    }

    @Test
    void portalHome() throws Exception {
        Load homes = new Load(server, JSON.writeValueAsString(Map.of("query", Documents.read("home/portalHome"))));
        homes.run(tokens, WARM_UP.multipliedBy(3));
        System.out.println(
                "\nA portal home: session, configuration, branding, customer with tax ids and default method,"
                        + "\nsubscriptions with products, payment methods, 10 invoices with lines.\n"
                        + "\nlatency callers  requests/s   p50 ms   p99 ms  Stripe calls  p50/round trip  failed");
        for (int latency : LATENCIES) {
            knobs(latency);
            double roundTrip = roundTripMilliseconds();
            for (int callers : CALLERS) {
                homes.run(tokens.subList(0, callers), WARM_UP);
                print(latency, callers, homes.run(tokens.subList(0, callers), MEASURED), roundTrip);
            }
        }
    }

    private static void print(int latency, int callers, Seen seen, double roundTrip) {
        System.out.printf(
                Locale.ROOT,
                "%4d ms %7d %11.0f %8.1f %8.1f %13.2f %15.2f %7d%n",
                latency,
                callers,
                seen.perSecond(),
                seen.milliseconds(0.5),
                seen.milliseconds(0.99),
                seen.callsEach(),
                seen.milliseconds(0.5) / roundTrip,
                seen.failures());
    }

    /** The median of the time from this process to the sandbox and back, for the customer's own read. */
    private static double roundTripMilliseconds() throws Exception {
        long[] times = new long[41];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            HTTP.send(
                    request(sandbox + "/v1/customers/cus_demo_card")
                            .header("Authorization", "Bearer sk_test_bench")
                            .build(),
                    BodyHandlers.discarding());
            times[i] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(times);
        return times[times.length / 2] / 1e6;
    }

    private static void knobs(int latency) throws Exception {
        HTTP.send(
                request(sandbox + "/_sandbox/knobs")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", "Bearer sk_test_bench")
                        .POST(BodyPublishers.ofString("latency=" + latency))
                        .build(),
                BodyHandlers.discarding());
    }

    /** The first is the one with 24 invoices; the others, of the crowd, have one to three subscriptions each. */
    private static List<String> sessions(String platformKey, int count) throws Exception {
        List<String> made = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String customer = number == 0 ? "cus_demo_card" : "cus_demo_g%03d".formatted(number);
            String document =
                    "mutation { portalSessionCreate(input: { customer: \"%s\" }) { token } }".formatted(customer);
            String answer = HTTP.send(
                            request(server + "/graphql")
                                    .header("Authorization", "Bearer " + platformKey)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            made.add(JSON.readTree(answer).at("/data/portalSessionCreate/token").stringValue());
        }
        return made;
    }

    private static JsonNode await(String url) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (true) {
            try {
                var answer = HTTP.send(
                        request(url)
                                .header("Authorization", "Bearer sk_test_bench")
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return JSON.readTree(answer.body());
                }
            } catch (java.io.IOException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
    }

    private static int freePort() throws Exception {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
