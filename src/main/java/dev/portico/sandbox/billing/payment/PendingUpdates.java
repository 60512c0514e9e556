package dev.portico.sandbox.billing.payment;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.store.Json;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes that wait for their payment.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/pending-updates">Stripe: pending updates</a>
 */
public final class PendingUpdates {

    private static final Duration LIFE = Duration.ofHours(23);
    private static final String FIELD = "pending_update";

    private final Books books;

    public PendingUpdates(Books books) {
        this.books = books;
    }

    /** Puts the subscription back to what it was, with the change to come once the invoice is paid. */
    public void store(ObjectNode subscription, ObjectNode before, ObjectNode invoice) {
        ObjectNode update = of(subscription, before, books.now(subscription));
        subscription.setAll(before.deepCopy());
        subscription.set("latest_invoice", invoice.path("id"));
        subscription.set(FIELD, update);
    }

    private static ObjectNode of(ObjectNode changed, ObjectNode before, long now) {
        ObjectNode update = Json.object();
        long expiry = Math.min(now + LIFE.toSeconds(), Items.periodEnd(before));
        if (Items.isIn(before, "trialing")) {
            expiry = Math.min(expiry, before.path("trial_end").asLong());
        }
        update.put("expires_at", Math.max(expiry, now));
        for (String field : new String[] {"billing_cycle_anchor", "discounts", "metadata", "trial_end"}) {
            boolean same = changed.path(field).equals(before.path(field));
            update.set(field, same ? update.nullNode() : changed.path(field).deepCopy());
        }
        update.putNull("discount").putNull("trial_from_plan");
        update.set("subscription_items", changed.path("items").path("data").deepCopy());
        return update;
    }

    /** Whether paying this invoice made the change that waited for it. */
    boolean apply(ObjectNode subscription, JsonNode invoice) {
        if (!waitsFor(subscription, invoice)) {
            return false;
        }
        ObjectNode before = subscription.deepCopy();
        JsonNode update = subscription.path(FIELD);
        ((ArrayNode) subscription.path("items").path("data")).removeAll().addAll(items(before, update));
        for (String field : new String[] {"billing_cycle_anchor", "discounts", "trial_end"}) {
            if (!update.path(field).isNull()) {
                subscription.set(field, update.path(field));
            }
        }
        if (!update.path("trial_end").isNull() && Items.isIn(subscription, "trialing", "past_due")) {
            subscription.put("status", "active");
        }
        subscription.putNull(FIELD);
        books.happened("customer.subscription.pending_update_applied", subscription, null);
        books.happened("customer.subscription.updated", subscription, before);
        return true;
    }

    /** A pending update names only those items that change where others made it. */
    private static ArrayNode items(JsonNode before, JsonNode update) {
        ArrayNode items = Json.array();
        JsonNode changed = update.path("subscription_items");
        boolean whole = changed.size() >= before.path("items").path("data").size();
        if (!whole) {
            for (JsonNode item : before.path("items").path("data")) {
                boolean named =
                        changed.valueStream().anyMatch(each -> each.path("id").equals(item.path("id")));
                if (!named) {
                    items.add(item);
                }
            }
        }
        changed.forEach(item -> items.add(item.deepCopy()));
        return items;
    }

    /** Drops the change that waits for this invoice. */
    void drop(JsonNode invoice) {
        String id = Collecting.subscriptionOf(invoice);
        if (!id.isEmpty() && waitsFor(books.get(id), invoice)) {
            ObjectNode before = books.get(id).deepCopy();
            books.happened("customer.subscription.updated", books.edit(id).putNull(FIELD), before);
        }
    }

    /** What has waited too long: its invoice is voided with it. */
    public void expire(String subscriptionId) {
        ObjectNode subscription = books.edit(subscriptionId);
        String invoice = subscription.path("latest_invoice").asString("");
        subscription.putNull(FIELD);
        books.happened("customer.subscription.pending_update_expired", subscription, null);
        voidOpen(invoice);
    }

    /** Another change takes the place of one that waits. */
    public void replace(ObjectNode subscription) {
        if (subscription.path(FIELD).isObject()) {
            String invoice = subscription.path("latest_invoice").asString("");
            subscription.putNull(FIELD);
            voidOpen(invoice);
        }
    }

    private void voidOpen(String invoice) {
        ObjectNode found = books.find(invoice);
        if (found != null && found.path("status").asString().equals("open")) {
            new Collecting(books).voided(invoice);
        }
    }

    private static boolean waitsFor(JsonNode subscription, JsonNode invoice) {
        return subscription.path(FIELD).isObject()
                && subscription.path("latest_invoice").equals(invoice.path("id"));
    }
}
