package dev.portico.sandbox.lifecycle;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Invoicing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The end of a period: the next one begins, with a draft of its invoice that is open for changes for an hour.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/overview#subscription-lifecycle">Stripe: life cycle</a>
 */
final class Renewals {

    static final Duration DRAFT = Duration.ofHours(1);

    private Renewals() {}

    /** The first of its items' ends. */
    static @Nullable Long at(ObjectNode subscription) {
        return Status.of(subscription, "active", "past_due", "unpaid") ? periodEnd(subscription) : null;
    }

    private static @Nullable Long periodEnd(ObjectNode subscription) {
        return subscription
                .path("items")
                .path("data")
                .valueStream()
                .map(item -> item.path("current_period_end"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::longValue)
                .min(Long::compare)
                .orElse(null);
    }

    static void renew(Books books, ObjectNode subscription, long at) {
        ObjectNode before = subscription.deepCopy();
        ObjectNode invoice =
                new Invoicing(books).renewal(subscription.path("id").asString());
        books.happened("customer.subscription.updated", subscription, before);
        books.happened("invoice.created", invoice, null);
        if (isCollected(subscription)) {
            invoice.put("automatically_finalizes_at", at + DRAFT.toSeconds());
        } else {
            invoice.put("auto_advance", false);
        }
    }

    /** What is unpaid gets invoices still, which nobody is asked to pay. */
    private static boolean isCollected(ObjectNode subscription) {
        String paused = subscription.path("pause_collection").path("behavior").asString("");
        return !Status.of(subscription, "unpaid") && !paused.equals("keep_as_draft");
    }
}
