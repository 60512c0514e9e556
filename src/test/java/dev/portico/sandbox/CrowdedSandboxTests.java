package dev.portico.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.store.Watcher;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Many connections that read and write the same customers at random. */
class CrowdedSandboxTests {

    private static final int CONNECTIONS = 16;
    private static final int REQUESTS = 50;
    private static final int CUSTOMERS = 6;

    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();
    private final Path folder;

    private SandboxHttp http;
    private Making make;
    private String month = "";
    private String year = "";
    private List<String> customers = List.of();

    CrowdedSandboxTests(@TempDir Path folder) {
        this.folder = folder;
        this.http = new SandboxHttp(1);
        this.make = new Making(http);
    }

    @Test
    void breaksNothingAndIsTheSameAfterARestart() throws Exception {
        Map<String, String> before;
        JsonNode answered;
        try (Served served = Served.at(0, folder)) {
            settle(served);
            answered = http.post("/v1/customers", "name=Once", "Idempotency-Key", "once")
                    .body();
            crowd();
            before = objects(served);
        }
        assertThat(broken).isEmpty();
        try (Served again = Served.at(0, folder)) {
            assertThat(objects(again)).isEqualTo(before);
            http = new SandboxHttp(again.server().port());
            var repeated = http.post("/v1/customers", "name=Once", "Idempotency-Key", "once");
            assertThat(repeated.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(repeated.body()).isEqualTo(answered);
        }
    }

    private void settle(Served served) {
        http = new SandboxHttp(served.server().port());
        make = new Making(http);
        String product = make.product("Desk");
        month = make.price(product, 1_000, "eur", "month");
        year = make.price(product, 30_000, "eur", "year");
        customers = Stream.generate(() -> make.customer("pm_card_visa"))
                .limit(CUSTOMERS)
                .toList();
        customers.forEach(customer -> make.subscription(customer, month, 2));
    }

    private void crowd() throws Exception {
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Void>> connections = IntStream.range(0, CONNECTIONS)
                    .mapToObj(seed -> (Callable<Void>) () -> keepAsking(new Random(seed)))
                    .toList();
            for (Future<Void> connection : threads.invokeAll(connections, 2, TimeUnit.MINUTES)) {
                connection.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Void keepAsking(Random random) throws Exception {
        for (int request = 0; request < REQUESTS; request++) {
            String customer = customers.get(random.nextInt(CUSTOMERS));
            ask(random, customer, newest("/v1/subscriptions?status=all&customer=" + customer));
        }
        return null;
    }

    private void ask(Random random, String customer, JsonNode subscription) throws Exception {
        String one = "/v1/subscriptions/" + subscription.path("id").asString();
        String item = "items[0][id]=" + subscription.at("/items/data/0/id").asString();
        String schedule =
                "/v1/subscription_schedules/" + subscription.path("schedule").asString("sub_sched_none");
        String invoice = "/v1/invoices/" + subscription.path("latest_invoice").asString("in_none");
        String[] pending = {"payment_behavior=pending_if_incomplete", "proration_behavior=always_invoice"};
        switch (random.nextInt(16)) {
            case 0 -> get("/v1/invoices?limit=20&expand[]=data.payments&customer=" + customer);
            case 1 -> get(one + "?expand[]=customer&expand[]=latest_invoice&expand[]=schedule");
            case 2 -> get("/v1/events?limit=50");
            case 3 -> get("/v1/customers/" + customer + "?expand[]=subscriptions");
            case 4 -> post(one, item, "items[0][quantity]=" + (1 + random.nextInt(9)));
            case 5 -> post(one, item, "items[0][price]=" + (random.nextBoolean() ? month : year));
            case 6 -> post(one, item, "items[0][quantity]=" + (1 + random.nextInt(9)), pending[0], pending[1]);
            case 7 -> post(one, "cancel_at_period_end=" + random.nextBoolean());
            case 8 -> post("/v1/subscription_schedules", "from_subscription=" + one.substring(18));
            case 9 -> post(schedule + "/release");
            case 10 -> post(invoice + "/void");
            case 11 -> post(invoice + "/pay");
            case 12 -> post("/v1/invoices/create_preview", "subscription=" + one.substring(18));
            case 13 -> seen(one, http.delete(one));
            case 14 ->
                post("/v1/subscriptions", "customer=" + customer, "items[0][price]=" + month, "items[0][quantity]=3");
            default -> post("/v1/invoiceitems", "customer=" + customer, "amount=100", "currency=eur");
        }
    }

    private JsonNode newest(String path) throws Exception {
        return get(path).at("/data/0");
    }

    private JsonNode get(String path) throws Exception {
        return seen(path, http.get(path.replace("[", "%5B").replace("]", "%5D")));
    }

    private void post(String path, String... parameters) throws Exception {
        seen(path + " " + String.join(" ", parameters), http.post(path, Making.form(parameters)));
    }

    /** Refusals are answers, too. */
    private JsonNode seen(String request, SandboxHttp.Reply reply) {
        if (reply.status() >= 500) {
            broken.add(request + ": " + reply.body());
        }
        return reply.body();
    }

    /** Everything in every account, as it is written. */
    private static Map<String, String> objects(Served served) {
        Map<String, String> all = new TreeMap<>();
        served.world().watch(new Watcher() {
            @Override
            public void put(String account, ObjectNode object) {
                all.put(account + " " + object.path("id").asString(), object.toString());
            }

            @Override
            public void removed(String account, String id) {
                all.remove(account + " " + id);
            }
        });
        return all;
    }
}
