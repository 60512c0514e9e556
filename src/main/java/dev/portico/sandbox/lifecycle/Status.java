package dev.portico.sandbox.lifecycle;

import dev.portico.sandbox.billing.Books;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and changes the status of a subscription. */
final class Status {

    private Status() {}

    static boolean of(JsonNode subscription, String... statuses) {
        return List.of(statuses).contains(subscription.path("status").asString(""));
    }

    /** Changes it and tells of it. */
    static void become(Books books, ObjectNode subscription, String status) {
        ObjectNode before = subscription.deepCopy();
        books.happened("customer.subscription.updated", subscription.put("status", status), before);
    }
}
