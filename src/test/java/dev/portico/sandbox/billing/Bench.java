package dev.portico.sandbox.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import dev.portico.sandbox.SandboxHttp.Reply;
import dev.portico.sandbox.billing.payment.Collecting;
import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.resource.Resources;
import dev.portico.sandbox.shape.AccountShape;
import dev.portico.sandbox.shape.SubscriptionShape;
import dev.portico.sandbox.store.Filling;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.ApiServer;
import dev.portico.sandbox.wire.Listeners;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A sandbox at the beginning of a June, whose thirty days tests go through; every exchange is held to the contract. */
final class Bench implements AutoCloseable {

    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-07-01T00:00:00Z");

    /** An account and nothing else. */
    private record Empty() implements Filling {
        @Override
        public void fill(String own, Instant now, BiConsumer<String, ObjectNode> put) {
            put.accept(own, AccountShape.of(own, "Bench", now));
        }

        @Override
        public String fingerprint() {
            return "bench";
        }
    }

    private final World world;
    private final ApiServer server;
    private volatile Instant now = START;
    final SandboxHttp http;
    final Making make;

    Bench(Path folder) throws IOException {
        world = World.open(folder, new Empty(), () -> now);
        WorldClock clock = new WorldClock(world, () -> now);
        server = ApiServer.bind(0, world, Resources.routes(world, clock), clock, Listeners.load());
        http = new SandboxHttp(server.port());
        make = new Making(http);
    }

    /** A monthly price in dollars, of a product of its own. */
    String price(long amount) {
        return price(amount, "month");
    }

    String price(long amount, String interval) {
        return make.price(make.product("Plan " + amount + " " + interval), amount, "usd", interval);
    }

    /** Subscribed since the first of June, and paid for. */
    String subscription(String customer, boolean flexible, String... prices) {
        return subscription(customer, flexible, any -> {}, prices);
    }

    String subscription(String customer, boolean flexible, Consumer<ObjectNode> terms, String... prices) {
        Books books = new Books(world.own(), now.getEpochSecond());
        String id = "sub_" + UUID.randomUUID();
        ObjectNode subscription = SubscriptionShape.of(id, books.get(customer), "usd", START);
        if (flexible) {
            SubscriptionShape.flexible(subscription);
        }
        for (int at = 0; at < prices.length; at++) {
            SubscriptionShape.item("si_" + at + id, subscription, books.get(prices[at]), 1);
        }
        SubscriptionShape.inPeriod(subscription, START, END);
        terms.accept(subscription);
        books.add(subscription);
        ObjectNode invoice = new Invoicing(books)
                .draft(subscription, "subscription_create", START.getEpochSecond(), Items.of(subscription));
        String invoiceId = invoice.path("id").asString();
        if (new Collecting(books).open(invoiceId).path("status").asString().equals("open")) {
            invoice.put("status", "paid");
        }
        books.keep(world, world.identity().account());
        world.commit();
        return id;
    }

    /** Moves to so many days into June. */
    void day(int days) {
        now = START.plus(Duration.ofDays(days));
    }

    long seconds() {
        return now.getEpochSecond();
    }

    JsonNode update(String subscription, String... parameters) {
        return make.post("/v1/subscriptions/" + subscription, parameters);
    }

    Reply tried(String subscription, String... parameters) throws Exception {
        return http.post("/v1/subscriptions/" + subscription, Making.form(parameters));
    }

    JsonNode get(String path) {
        return make.get(path);
    }

    JsonNode subscription(String id) {
        return get("/v1/subscriptions/" + id);
    }

    String item(String subscription, int place) {
        return subscription(subscription)
                .path("items")
                .path("data")
                .path(place)
                .path("id")
                .asString();
    }

    /** The parameters with which an item changes its price. */
    String[] toPrice(String subscription, String price, String... more) {
        return Stream.concat(
                        Stream.of("items[0][id]=" + item(subscription, 0), "items[0][price]=" + price), Stream.of(more))
                .toArray(String[]::new);
    }

    /** The invoice that a subscription caused last. */
    JsonNode latest(String subscription) {
        String id = subscription(subscription).path("latest_invoice").asString();
        return get("/v1/invoices/" + id + "?expand[0]=payments&expand[1]=confirmation_secret");
    }

    JsonNode intent(JsonNode invoice) {
        String id = invoice.path("payments")
                .path("data")
                .path(0)
                .path("payment")
                .path("payment_intent")
                .asString();
        return get("/v1/payment_intents/" + id);
    }

    JsonNode preview(String subscription, String... details) {
        return make.post("/v1/invoices/create_preview", previewed(subscription, details));
    }

    /** The same parameters, for a preview. */
    static String[] previewed(String subscription, String... parameters) {
        Stream<String> details = Stream.of(parameters).map(parameter -> {
            String name = parameter.split("[\\[=]", 2)[0];
            return name.equals("discounts")
                    ? parameter
                    : "subscription_details[" + name + "]" + parameter.substring(name.length());
        });
        return Stream.concat(Stream.of("subscription=" + subscription), details).toArray(String[]::new);
    }

    /** The amounts that wait for the next invoice of a customer, newest first. */
    List<Long> waiting(String customer) {
        return get("/v1/invoiceitems?pending=true&customer=" + customer)
                .path("data")
                .valueStream()
                .map(item -> item.path("amount").asLong())
                .toList();
    }

    static List<Long> amounts(JsonNode invoice) {
        return invoice.path("lines")
                .path("data")
                .valueStream()
                .map(line -> line.path("amount").asLong())
                .toList();
    }

    void assertStatus(String subscription, String status) {
        assertThat(subscription(subscription).path("status").asString()).isEqualTo(status);
    }

    @Override
    public void close() throws IOException {
        server.close();
        world.close();
    }
}
