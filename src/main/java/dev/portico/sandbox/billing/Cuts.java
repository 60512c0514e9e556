package dev.portico.sandbox.billing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The discounts that hold for a subscription at a moment: its items' first, then its own, else its customer's. */
final class Cuts {

    private final Books books;

    Cuts(Books books) {
        this.books = books;
    }

    List<Cut> of(JsonNode subscription, long at) {
        List<Cut> cuts = new ArrayList<>();
        String currency = subscription.path("currency").asString();
        for (JsonNode item : subscription.path("items").path("data")) {
            item.path("discounts")
                    .forEach(id -> add(cuts, discount(id), item.path("id").asString(), currency, at));
        }
        subscription.path("discounts").forEach(id -> add(cuts, discount(id), "", currency, at));
        if (subscription.path("discounts").isEmpty()) {
            JsonNode customer = books.get(subscription.path("customer").asString());
            add(cuts, customer.path("discount"), "", currency, at);
        }
        return cuts;
    }

    private JsonNode discount(JsonNode id) {
        return books.get(id.asString());
    }

    private void add(List<Cut> cuts, JsonNode discount, String item, String currency, long at) {
        ObjectNode coupon = books.find(discount.path("source").path("coupon").asString(""));
        boolean over = discount.path("end").isNumber() && discount.path("end").asLong() <= at;
        if (coupon != null && !over) {
            cuts.add(new Cut(discount.path("id").asString(), item, coupon, currency));
        }
    }
}
