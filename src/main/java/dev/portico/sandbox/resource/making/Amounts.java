package dev.portico.sandbox.resource.making;

import dev.portico.sandbox.request.Fields;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.store.Json;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Amounts that stand twice in an object: whole, where they are, and as a decimal. */
final class Amounts {

    private static final int DECIMALS = 12;

    private static final Fields OPTION = new Fields()
            .with("unit_amount", Kind.AMOUNT)
            .with("unit_amount_decimal", Amounts::decimal)
            .with("tax_behavior", Kind.oneOf("exclusive", "inclusive", "unspecified"));

    private static final Fields TIER = new Fields()
            .with("flat_amount", Kind.AMOUNT)
            .with("flat_amount_decimal", Amounts::decimal)
            .with("unit_amount", Kind.AMOUNT)
            .with("unit_amount_decimal", Amounts::decimal)
            .with("up_to", given -> given.text().equals("inf") ? NullNode.getInstance() : Kind.COUNT.read(given));

    /** What a price costs in another currency. */
    static final Kind IN_CURRENCIES = Kind.mapOf(Amounts::option);

    /** Tiers in ascending order, of which the last has no end. */
    static final Kind TIERS = Amounts::tiers;

    private Amounts() {}

    static JsonNode decimal(Given given) {
        BigDecimal exact = given.decimal();
        if (exact.signum() < 0 || exact.scale() > DECIMALS) {
            throw given.refused("Invalid decimal: %s; must be at least 0 and have at most %d decimal places"
                    .formatted(exact, DECIMALS));
        }
        return Json.text(exact.stripTrailingZeros().toPlainString());
    }

    /** Makes the two agree, whichever was given. */
    static ObjectNode complete(Given given, String name, ObjectNode object) {
        String decimal = name + "_decimal";
        given.exclude(name, decimal);
        if (given.has(name)) {
            object.put(decimal, object.path(name).asString());
        } else if (given.has(decimal)) {
            BigDecimal exact = new BigDecimal(object.path(decimal).asString());
            object.put(name, exact.scale() <= 0 ? (Long) exact.longValueExact() : null);
        }
        return object;
    }

    private static JsonNode option(Given given) {
        ObjectNode unset = Json.object()
                .putNull("custom_unit_amount")
                .put("tax_behavior", "unspecified")
                .putNull("unit_amount")
                .putNull("unit_amount_decimal");
        ObjectNode before = given.before() instanceof ObjectNode known ? known.deepCopy() : unset;
        JsonNode read = OPTION.read(new Given(given.books(), given.name(), given.value(), before));
        return complete(given, "unit_amount", (ObjectNode) read);
    }

    private static JsonNode tiers(Given given) {
        JsonNode tiers = Kind.listOf(Amounts::tier).read(given);
        long before = 0;
        for (int at = 0; at < tiers.size(); at++) {
            JsonNode end = tiers.path(at).path("up_to");
            boolean last = at == tiers.size() - 1;
            if (end.isNull() != last || !last && end.asLong() <= before) {
                throw given.element(at)
                        .part("up_to")
                        .refused("Tiers must be in ascending order, and the last one's `up_to` must be `inf`.");
            }
            before = end.asLong(0);
        }
        return tiers;
    }

    private static JsonNode tier(Given given) {
        given.require("up_to");
        if (List.of("flat_amount", "flat_amount_decimal", "unit_amount", "unit_amount_decimal").stream()
                .noneMatch(given::has)) {
            given.require("unit_amount");
        }
        ObjectNode tier = (ObjectNode) TIER.whole().read(given);
        return complete(given, "flat_amount", complete(given, "unit_amount", tier));
    }
}
