package dev.portico.sandbox.lifecycle;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.payment.Collecting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way of an invoice to its payment.
 *
 * @see <a href="https://docs.stripe.com/invoicing/automatic-collection">Stripe: automatic collection</a>
 */
final class Dunning {

    /**
     * After these a business has chosen what becomes of the subscription. Here it stays past due: that takes nothing away,
     * and each of the other statuses can still be had by asking for it.
     */
    private static final int ATTEMPTS = 4;

    private static final String OVERDUE = "_overdue";

    private Dunning() {}

    static @Nullable Long finalization(ObjectNode invoice) {
        JsonNode at = invoice.path("automatically_finalizes_at");
        return Status.of(invoice, "draft") && isAdvancing(invoice) && at.isNumber() ? at.longValue() : null;
    }

    static void open(Books books, ObjectNode invoice, long at) {
        String id = invoice.path("id").asString();
        Collecting collecting = new Collecting(books);
        collecting.open(invoice.putNull("automatically_finalizes_at").path("id").asString());
        if (!Status.of(invoice, "open")) {
            return;
        }
        switch (pause(books, invoice)) {
            case "void" -> collecting.voided(id);
            case "mark_uncollectible" -> collecting.uncollectible(id);
            default -> collect(collecting, invoice);
        }
    }

    private static void collect(Collecting collecting, ObjectNode invoice) {
        if (isCharged(invoice)) {
            collecting.collect(invoice.path("id").asString());
        }
    }

    private static String pause(Books books, ObjectNode invoice) {
        ObjectNode subscription = books.find(subscriptionOf(invoice));
        return subscription == null
                ? ""
                : subscription.path("pause_collection").path("behavior").asString("");
    }

    static @Nullable Long nextAttempt(ObjectNode invoice) {
        JsonNode at = invoice.path("next_payment_attempt");
        boolean tried = Status.of(invoice, "open") && isCharged(invoice) && isAdvancing(invoice);
        return tried && at.isNumber() ? at.longValue() : null;
    }

    static void tryAgain(Books books, ObjectNode invoice, long at) {
        new Collecting(books).collect(invoice.path("id").asString());
        if (Status.of(invoice, "open") && invoice.path("attempt_count").asInt() >= ATTEMPTS) {
            invoice.putNull("next_payment_attempt");
        }
    }

    static @Nullable Long due(ObjectNode invoice) {
        JsonNode at = invoice.path("due_date");
        boolean waits = Status.of(invoice, "open")
                && !isCharged(invoice)
                && !invoice.path(OVERDUE).asBoolean(false);
        return waits && at.isNumber() ? at.longValue() : null;
    }

    static void overdue(Books books, ObjectNode invoice, long at) {
        invoice.put(OVERDUE, true);
        books.happened("invoice.overdue", invoice, null);
        ObjectNode subscription = books.find(subscriptionOf(invoice));
        if (subscription != null && Status.of(subscription, "active")) {
            Status.become(books, books.edit(subscription.path("id").asString()), "past_due");
        }
    }

    private static boolean isCharged(ObjectNode invoice) {
        return invoice.path("collection_method").asString("").equals("charge_automatically");
    }

    private static boolean isAdvancing(ObjectNode invoice) {
        return invoice.path("auto_advance").asBoolean(false);
    }

    private static String subscriptionOf(ObjectNode invoice) {
        return invoice.path("parent")
                .path("subscription_details")
                .path("subscription")
                .asString("");
    }
}
