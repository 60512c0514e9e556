package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.shape.ScheduleShape;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Parameters;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The items of one phase as they are asked for, checked as Stripe checks them. */
final class PhaseItems {

    private static final int MOST = 20;

    private final Books books;
    private final String currency;
    private final Set<String> prices = new HashSet<>();
    private final Set<JsonNode> intervals = new HashSet<>();

    PhaseItems(Books books, String currency) {
        this.books = books;
        this.currency = currency;
    }

    /** @param place the parameter's name, such as {@code phases[1][items]} */
    ArrayNode read(JsonNode items, String place) {
        if (!items.isArray() || items.isEmpty()) {
            throw ApiError.missingParameter(place);
        }
        if (items.size() > MOST) {
            throw ApiError.invalid(place, "A phase may have at most %d items.".formatted(MOST));
        }
        ArrayNode read = Json.array();
        for (int at = 0; at < items.size(); at++) {
            read.add(item(items.path(at), "%s[%d]".formatted(place, at)));
        }
        return read;
    }

    private ObjectNode item(JsonNode given, String place) {
        if (!(given instanceof ObjectNode item) || !item.has("price")) {
            throw ApiError.missingParameter(place + "[price]");
        }
        ObjectNode price = price(Parameters.text(item, "price"), place + "[price]");
        ObjectNode read = ScheduleShape.item(price, quantity(item, price, place + "[quantity]"));
        read.set("discounts", PhaseDiscounts.read(item.path("discounts"), place + "[discounts]", books));
        read.set("tax_rates", PhaseTaxes.rates(item.path("tax_rates"), place + "[tax_rates]", books));
        if (item.get("metadata") instanceof ObjectNode metadata) {
            read.set("metadata", metadata.deepCopy());
        }
        return read;
    }

    private ObjectNode price(String id, String place) {
        ObjectNode price = books.find(id);
        if (price == null || !price.path("object").asString("").equals("price")) {
            throw ApiError.noSuchReference("price", id, place);
        }
        if (!price.path("active").asBoolean(true)) {
            throw ApiError.invalid(place, "The price specified is inactive. This field only accepts active prices.");
        }
        if (!price.path("recurring").isObject()) {
            throw ApiError.invalid(
                    place,
                    "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.");
        }
        if (!price.path("currency").asString("").equals(currency)
                && !price.path("currency_options").has(currency)) {
            throw ApiError.invalid(
                    place,
                    "The price specified only supports `%s`. This doesn't match the expected currency: `%s`."
                            .formatted(price.path("currency").asString(""), currency));
        }
        alone(id, price, place);
        return price;
    }

    private void alone(String id, ObjectNode price, String place) {
        if (!prices.add(id)) {
            throw ApiError.invalid(place, "Cannot add multiple phase items with the same price: " + id);
        }
        JsonNode recurring = price.path("recurring");
        intervals.add(Json.array().add(recurring.path("interval")).add(recurring.path("interval_count")));
        if (intervals.size() > 1) {
            throw ApiError.invalid(
                    place,
                    "Currency and interval fields must match across all plans on this subscription phase. Found mismatch in interval field.");
        }
    }

    private static long quantity(ObjectNode item, ObjectNode price, String place) {
        long quantity = item.has("quantity") ? Parameters.integer(item, "quantity") : 1;
        boolean metered =
                price.path("recurring").path("usage_type").asString("").equals("metered");
        if (metered && item.has("quantity")) {
            throw ApiError.invalid(place, "You cannot specify `quantity` for metered prices.");
        }
        if (quantity < 0) {
            throw ApiError.invalid(
                    "parameter_invalid_integer", place, "This value must be greater than or equal to 0.");
        }
        return quantity;
    }
}
