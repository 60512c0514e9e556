package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Cycle;
import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.billing.Refusals;
import dev.portico.sandbox.shape.PriceAmount;
import dev.portico.sandbox.shape.PriceShape;
import dev.portico.sandbox.shape.SubscriptionShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Metadata;
import dev.portico.sandbox.wire.Parameters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes, adds and removes items of a subscription, or refuses as Stripe does. */
final class ItemChanges {

    private static final int MOST = 20;
    private static final long LARGEST_QUANTITY = 999_999_999L;

    private final Books books;
    private final ObjectNode subscription;

    ItemChanges(Books books, ObjectNode subscription) {
        this.books = books;
        this.subscription = subscription;
    }

    void apply(List<JsonNode> changes) {
        for (int place = 0; place < changes.size(); place++) {
            if (!(changes.get(place) instanceof ObjectNode change)) {
                throw ApiError.invalid("items", "Invalid object");
            }
            apply(change, "items[%d]".formatted(place));
        }
        if (!changes.isEmpty()) {
            checkWhole();
        }
    }

    private void apply(ObjectNode change, String param) {
        if (!change.has("id")) {
            add(change, param);
            return;
        }
        String id = Parameters.text(change, "id");
        if (!(Items.find(subscription, id) instanceof ObjectNode item)) {
            throw ApiError.noSuchReference("subscription_item", id, param + "[id]");
        }
        if (change.path("deleted").asString("").equals("true")) {
            remove(id);
        } else {
            change(item, change, param);
        }
    }

    private void add(ObjectNode change, String param) {
        Parameters.require(change, "price");
        ObjectNode price = price(Parameters.text(change, "price"), param + "[price]");
        ObjectNode item = SubscriptionShape.item(Ids.random("si_"), subscription, price, quantity(change, 1, param));
        long now = books.now(subscription);
        item.put("created", now);
        new Cycle(subscription).join(item, now);
        discount(item, change, param);
    }

    private void remove(String id) {
        ArrayNode items = (ArrayNode) subscription.path("items").path("data");
        List<JsonNode> kept = items.valueStream()
                .filter(item -> !item.path("id").asString().equals(id))
                .toList();
        items.removeAll().addAll(kept);
    }

    private void change(ObjectNode item, ObjectNode change, String param) {
        boolean other = change.has("price")
                && !Parameters.text(change, "price")
                        .equals(item.path("price").path("id").asString());
        long quantity = quantity(change, other ? 1 : item.path("quantity").asLong(1), param);
        if (other) {
            ObjectNode price = price(Parameters.text(change, "price"), param + "[price]");
            item.set("price", price.deepCopy());
            item.set("plan", PriceShape.planOf(price));
        }
        if (Items.isMetered(item)) {
            item.remove("quantity");
        } else {
            item.put("quantity", quantity);
        }
        discount(item, change, param);
    }

    private void discount(ObjectNode item, ObjectNode change, String param) {
        new Discounts(books, subscription).replace(item, change, param + "[discounts]");
        Metadata.merge(item, change);
    }

    private static long quantity(ObjectNode change, long otherwise, String param) {
        if (!change.has("quantity")) {
            return otherwise;
        }
        long quantity = Parameters.integer(change, "quantity");
        if (quantity < 0 || quantity > LARGEST_QUANTITY) {
            throw ApiError.invalidInteger(param + "[quantity]", Long.toString(quantity));
        }
        return quantity;
    }

    /** A price that can be subscribed to now. */
    private ObjectNode price(String id, String param) {
        ObjectNode price = books.find("price", id);
        if (price == null) {
            throw ApiError.noSuchReference("price", id, param);
        }
        String currency = subscription.path("currency").asString();
        ObjectNode product = books.get(price.path("product").asString());
        if (!price.path("recurring").isObject()) {
            throw Refusals.oneTime(param);
        }
        if (!price.path("active").asBoolean(true)) {
            throw Refusals.inactivePrice(param);
        }
        if (!product.path("active").asBoolean(true)) {
            throw Refusals.inactiveProduct(param);
        }
        if (!PriceAmount.isIn(price, currency)) {
            throw Refusals.currency(param, price.path("currency").asString(), currency);
        }
        return price;
    }

    private void checkWhole() {
        List<ObjectNode> items = Items.of(subscription);
        if (items.isEmpty()) {
            throw ApiError.invalid(
                    "items",
                    "A subscription must have at least one active item. To cancel the subscription, use the cancel endpoint.");
        }
        if (items.size() > MOST) {
            throw ApiError.invalid("items", "A subscription can have at most %d items.".formatted(MOST));
        }
        if (Items.isFlexible(subscription)) {
            return;
        }
        Set<String> prices = new HashSet<>();
        for (ObjectNode item : items) {
            String price = item.path("price").path("id").asString();
            if (!prices.add(price)) {
                throw ApiError.invalid("items", "Cannot add multiple subscription items with the same price: " + price);
            }
            if (!Cycle.sameInterval(items.get(0), item)) {
                throw Refusals.mixedIntervals("items");
            }
        }
    }
}
