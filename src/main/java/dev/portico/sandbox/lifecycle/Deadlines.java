package dev.portico.sandbox.lifecycle;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.payment.Collecting;
import dev.portico.sandbox.billing.payment.PendingUpdates;
import dev.portico.sandbox.billing.subscription.Cancellation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a subscription waits for until a certain time. */
final class Deadlines {

    /** How long the first payment may take. */
    private static final Duration FIRST_PAYMENT = Duration.ofHours(23);

    private Deadlines() {}

    static @Nullable Long cancellation(ObjectNode subscription) {
        JsonNode at = subscription.path("cancel_at");
        boolean ended = Status.of(subscription, "canceled", "incomplete_expired");
        return !ended && at.isNumber() ? at.longValue() : null;
    }

    static void cancel(Books books, ObjectNode subscription, long at) {
        new Cancellation(books).asArranged(subscription.path("id").asString());
    }

    static @Nullable Long pendingUpdate(ObjectNode subscription) {
        JsonNode at = subscription.path("pending_update").path("expires_at");
        return at.isNumber() ? at.longValue() : null;
    }

    static void expirePendingUpdate(Books books, ObjectNode subscription, long at) {
        new PendingUpdates(books).expire(subscription.path("id").asString());
    }

    static @Nullable Long firstPayment(ObjectNode subscription) {
        return Status.of(subscription, "incomplete")
                ? subscription.path("created").asLong() + FIRST_PAYMENT.toSeconds()
                : null;
    }

    static void expire(Books books, ObjectNode subscription, long at) {
        ObjectNode before = subscription.deepCopy();
        subscription.put("status", "incomplete_expired").put("ended_at", at);
        books.happened("customer.subscription.updated", subscription, before);
        ObjectNode invoice = books.find(subscription.path("latest_invoice").asString(""));
        if (invoice != null && Status.of(invoice, "open")) {
            new Collecting(books).voided(invoice.path("id").asString());
        }
    }

    static @Nullable Long pause(ObjectNode subscription) {
        JsonNode at = subscription.path("pause_collection").path("resumes_at");
        return at.isNumber() ? at.longValue() : null;
    }

    static void resume(Books books, ObjectNode subscription, long at) {
        ObjectNode before = subscription.deepCopy();
        books.happened("customer.subscription.updated", subscription.putNull("pause_collection"), before);
    }
}
