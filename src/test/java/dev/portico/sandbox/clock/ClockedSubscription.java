package dev.portico.sandbox.clock;

import dev.portico.sandbox.Making;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A subscription of a customer of its own on a test clock of its own, and what a test asks of it. */
record ClockedSubscription(LivingWorld world, String clock, String customer, String id, String product) {

    static final int PRICE = 1000;

    static ClockedSubscription begin(LivingWorld world, Instant start, String method, String... more) {
        Making make = world.make;
        String clock = make.clock(start.getEpochSecond());
        String customer = method.isEmpty()
                ? make.customerWithoutMethod("test_clock=" + clock)
                : make.customer(method, "test_clock=" + clock);
        String product = make.product("Desk");
        String id = make.subscription(customer, make.price(product, PRICE, "eur", "month"), 1, more);
        return new ClockedSubscription(world, clock, customer, id, product);
    }

    JsonNode now() throws Exception {
        return world.get("/v1/subscriptions/" + id);
    }

    String status() throws Exception {
        return now().path("status").asString();
    }

    JsonNode item() throws Exception {
        return now().path("items").path("data").path(0);
    }

    Instant periodEnd() throws Exception {
        return Instant.ofEpochSecond(item().path("current_period_end").asLong());
    }

    JsonNode update(String... parameters) {
        return world.make.post("/v1/subscriptions/" + id, parameters);
    }

    void moveTo(Instant moment) {
        world.make.post("/v1/test_helpers/test_clocks/" + clock + "/advance", "frozen_time=" + moment.getEpochSecond());
    }

    /** Newest first. */
    List<JsonNode> invoices() throws Exception {
        return world.get("/v1/invoices?limit=100&subscription=" + id)
                .path("data")
                .valueStream()
                .toList();
    }

    List<String> events() throws Exception {
        return world.events(id);
    }
}
