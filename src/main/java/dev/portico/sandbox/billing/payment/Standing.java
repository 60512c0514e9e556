package dev.portico.sandbox.billing.payment;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Items;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What paid and unpaid invoices make of a subscription's status, and of what its customer is thought of. */
public final class Standing {

    /** When an automatic payment is tried again. */
    static final Duration RETRY = Duration.ofDays(3);

    private final Books books;

    public Standing(Books books) {
        this.books = books;
    }

    void paid(ObjectNode invoice) {
        ObjectNode subscription = subscription(invoice);
        if (subscription == null) {
            return;
        }
        books.edit(invoice.path("customer").asString()).put("delinquent", false);
        if (new PendingUpdates(books).apply(subscription, invoice)) {
            return;
        }
        boolean latest = subscription.path("latest_invoice").equals(invoice.path("id"));
        if (latest && Items.isIn(subscription, "past_due", "unpaid", "incomplete", "paused")) {
            become(subscription, "active");
        }
    }

    /** An automatic payment failed: nothing changes for one that never began. */
    public void unpaid(ObjectNode invoice) {
        ObjectNode subscription = subscription(invoice);
        if (subscription != null && Items.isIn(subscription, "active", "trialing", "past_due")) {
            books.edit(invoice.path("customer").asString()).put("delinquent", true);
            become(subscription, "past_due");
        }
    }

    private void become(ObjectNode subscription, String status) {
        if (!Items.isIn(subscription, status)) {
            ObjectNode before = subscription.deepCopy();
            books.happened("customer.subscription.updated", subscription.put("status", status), before);
        }
    }

    private @Nullable ObjectNode subscription(ObjectNode invoice) {
        String id = Collecting.subscriptionOf(invoice);
        return id.isEmpty() || books.find(id) == null ? null : books.edit(id);
    }
}
