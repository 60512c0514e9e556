package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.subscription.PeriodBoundary;
import dev.portico.sandbox.billing.subscription.SubscriptionUpdate;
import dev.portico.sandbox.store.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a subscription what a phase of its schedule says, by the update that says the same. At the end of a period
 * nothing is left to prorate: the renewal of that moment bills the phase.
 */
final class PhaseStart {

    private final Books books;
    private final ObjectNode subscription;
    private final long moment;

    PhaseStart(Books books, ObjectNode schedule, long moment) {
        this.books = books;
        this.subscription = books.get(schedule.path("subscription").asString());
        this.moment = moment;
    }

    /** @param proration what becomes of the time that was paid for already */
    void apply(JsonNode phase, String proration) {
        taxWith(phase.path("default_tax_rates"));
        ObjectNode update = Json.object();
        ArrayNode items = items(phase.path("items"));
        if (!items.isEmpty()) {
            update.set("items", items);
        }
        if (!sameDiscounts(phase.path("discounts"))) {
            update.set("discounts", phase.path("discounts").isEmpty() ? Json.text("") : named(phase.path("discounts")));
        }
        if (!phase.path("metadata").isEmpty()) {
            update.set("metadata", phase.path("metadata"));
        }
        if (update.isEmpty()) {
            return;
        }
        if (isBetweenPeriods()) {
            new PeriodBoundary(books).change(subscription.path("id").asString(), update, moment);
        } else {
            update.put("proration_behavior", proration);
            new SubscriptionUpdate(books, object -> object)
                    .carryOut(subscription.path("id").asString(), update);
        }
    }

    /** A phase that says nothing of rates leaves them. */
    private void taxWith(JsonNode rates) {
        if (rates.isArray() && !rates.equals(subscription.path("default_tax_rates"))) {
            books.edit(subscription.path("id").asString()).set("default_tax_rates", rates.deepCopy());
        }
    }

    private boolean isBetweenPeriods() {
        return subscription
                .path("items")
                .path("data")
                .valueStream()
                .allMatch(item -> item.path("current_period_end").asLong() == moment);
    }

    /** What is asked of items that are not so already, and the end of those that no phase item speaks of. */
    private ArrayNode items(JsonNode wanted) {
        List<JsonNode> left = new ArrayList<>();
        subscription.path("items").path("data").forEach(left::add);
        ArrayNode changes = Json.array();
        for (JsonNode item : wanted) {
            JsonNode found = itemFor(item, left);
            if (found == null || differ(item, found)) {
                changes.add(change(item, found));
            }
        }
        left.forEach(item -> changes.addObject().put("deleted", "true").set("id", item.path("id")));
        return changes;
    }

    /** The item that has this price, else any that is left: a change keeps the item. */
    private static @Nullable JsonNode itemFor(JsonNode wanted, List<JsonNode> left) {
        JsonNode found = left.stream()
                .filter(item -> item.path("price").path("id").equals(wanted.path("price")))
                .findFirst()
                .orElse(left.isEmpty() ? null : left.get(0));
        left.remove(found);
        return found;
    }

    private static boolean differ(JsonNode wanted, JsonNode item) {
        return !item.path("price").path("id").equals(wanted.path("price"))
                || item.path("quantity").asLong(-1) != wanted.path("quantity").asLong(-1);
    }

    private static ObjectNode change(JsonNode wanted, @Nullable JsonNode item) {
        ObjectNode change = Json.object();
        if (item != null) {
            change.set("id", item.path("id"));
        }
        change.set("price", wanted.path("price"));
        if (wanted.has("quantity")) {
            change.put("quantity", wanted.path("quantity").asString());
        }
        return change;
    }

    private boolean sameDiscounts(JsonNode wanted) {
        ArrayNode reused = Json.array();
        wanted.forEach(each -> reused.add(each.path("discount")));
        return reused.equals(subscription.path("discounts"));
    }

    /** A discount is named in one of three ways; the others are null. */
    private static ArrayNode named(JsonNode discounts) {
        ArrayNode named = Json.array();
        for (JsonNode discount : discounts) {
            ObjectNode one = named.addObject();
            discount.properties().stream()
                    .filter(way -> way.getValue().isString())
                    .forEach(way -> one.set(way.getKey(), way.getValue()));
        }
        return named;
    }
}
