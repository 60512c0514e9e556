package dev.portico.sandbox.billing;

import dev.portico.sandbox.shape.LineWording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The words of Stripe's invoice lines. */
final class Wording {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Books books;

    Wording(Books books) {
        this.books = books;
    }

    String unused(JsonNode item, long at) {
        return "Unused time on " + quantity(item) + " after " + DAY.format(Instant.ofEpochSecond(at));
    }

    String remaining(JsonNode item, long at) {
        return "Remaining time on " + quantity(item) + " after " + DAY.format(Instant.ofEpochSecond(at));
    }

    String whole(JsonNode item, String currency, long quantity) {
        return LineWording.of(product(item), item.path("price"), currency, quantity);
    }

    String product(JsonNode item) {
        JsonNode product = books.get(item.path("price").path("product").asString());
        return product.path("name").asString();
    }

    private String quantity(JsonNode item) {
        long quantity = item.path("quantity").asLong(1);
        return quantity == 1 ? product(item) : quantity + " × " + product(item);
    }
}
