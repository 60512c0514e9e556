package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.shape.ScheduleShape;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Parameters;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The discounts of a phase or of one of its items: each a coupon, a promotion code or a discount that is reused. */
final class PhaseDiscounts {

    private static final List<String> KINDS = List.of("coupon", "promotion_code", "discount");
    private static final int MOST = 20;

    private PhaseDiscounts() {}

    /** @param given missing or empty for none */
    static ArrayNode read(JsonNode given, String place, Books books) {
        ArrayNode read = Json.array();
        if (given.size() > MOST) {
            throw ApiError.invalid(place, "You may have at most %d discounts.".formatted(MOST));
        }
        for (int at = 0; at < given.size(); at++) {
            read.add(one(given.path(at), "%s[%d]".formatted(place, at), books));
        }
        return read;
    }

    private static ObjectNode one(JsonNode given, String place, Books books) {
        for (String kind : KINDS) {
            if (given instanceof ObjectNode discount && discount.has(kind)) {
                String id = Parameters.text(discount, kind);
                if (books.find(id) == null) {
                    throw ApiError.noSuchReference(kind, id, "%s[%s]".formatted(place, kind));
                }
                return ScheduleShape.discount(kind, id);
            }
        }
        throw ApiError.missingParameter(place + "[coupon]");
    }
}
