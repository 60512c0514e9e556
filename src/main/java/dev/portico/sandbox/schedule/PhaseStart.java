package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.shape.PriceShape;
import dev.portico.sandbox.shape.SubscriptionShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.store.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a subscription what a phase of its schedule says. */
final class PhaseStart {

    private final Books books;
    private final ObjectNode subscription;

    private PhaseStart(Books books, ObjectNode subscription) {
        this.books = books;
        this.subscription = subscription;
    }

    /** @param proration what becomes of the time that was paid for already */
    static void apply(Books books, ObjectNode schedule, JsonNode phase, String proration) {
        ObjectNode subscription = books.get(schedule.path("subscription").asString());
        ObjectNode before = subscription.deepCopy();
        ObjectNode edited = books.edit(subscription.path("id").asString());
        new PhaseStart(books, edited).follow(phase);
        if (!edited.equals(before)) {
            books.happened("customer.subscription.updated", edited, before);
        }
    }

    private void follow(JsonNode phase) {
        List<ObjectNode> left = new ArrayList<>();
        subscription.path("items").path("data").forEach(item -> left.add((ObjectNode) item));
        ArrayNode items = Json.array();
        for (JsonNode wanted : phase.path("items")) {
            ObjectNode price = books.get(wanted.path("price").asString());
            ObjectNode item = itemFor(price, left);
            items.add(item == null ? added(price) : item);
            become((ObjectNode) items.get(items.size() - 1), price, wanted);
        }
        subscription.withObjectProperty("items").set("data", items);
        subscription.withObjectProperty("metadata").setAll((ObjectNode) phase.path("metadata"));
    }

    /** The item that has this price, else any that is left: a change keeps the item. */
    private static @Nullable ObjectNode itemFor(ObjectNode price, List<ObjectNode> left) {
        ObjectNode found = left.stream()
                .filter(item -> item.path("price").path("id").equals(price.path("id")))
                .findFirst()
                .orElse(left.isEmpty() ? null : left.get(0));
        left.remove(found);
        return found;
    }

    private ObjectNode added(ObjectNode price) {
        JsonNode first = subscription.path("items").path("data").path(0);
        ObjectNode item = SubscriptionShape.item(Ids.random("si_"), subscription, price, 1);
        item.put("created", books.now(subscription));
        item.set("current_period_start", first.path("current_period_start"));
        item.set("current_period_end", first.path("current_period_end"));
        return item;
    }

    private static void become(ObjectNode item, ObjectNode price, JsonNode wanted) {
        item.set("price", price.deepCopy());
        item.set("plan", PriceShape.planOf(price));
        if (wanted.has("quantity")) {
            item.set("quantity", wanted.path("quantity"));
        } else {
            item.remove("quantity");
        }
    }
}
