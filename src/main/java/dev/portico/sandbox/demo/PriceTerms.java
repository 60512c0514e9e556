package dev.portico.sandbox.demo;

import dev.portico.sandbox.shape.PriceShape;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What makes a price of the demo catalogue special. */
final class PriceTerms {

    static final String METER = "mtr_demo_api_calls";

    /** Minor units for a euro cent. */
    private static final Map<String, String> RATES = new TreeMap<>(Map.of("gbp", "0.9", "jpy", "1.6", "usd", "1.1"));

    private PriceTerms() {}

    static ObjectNode worldwide(ObjectNode price) {
        BigDecimal cents = new BigDecimal(price.path("unit_amount_decimal").asString());
        Map<String, String> amounts = new TreeMap<>();
        RATES.forEach((currency, rate) -> amounts.put(
                currency,
                cents.multiply(new BigDecimal(rate)).stripTrailingZeros().toPlainString()));
        return PriceShape.offeredIn(price, amounts);
    }

    static ObjectNode cheaperByVolume(ObjectNode price) {
        PriceShape.graduated(price);
        PriceShape.tier(price, 10, 50, null);
        PriceShape.tier(price, 100, 30, null);
        return PriceShape.tier(price, null, 20, null);
    }

    static ObjectNode byUse(ObjectNode price) {
        return PriceShape.metered(price, METER);
    }

    static ObjectNode taxIncluded(ObjectNode price) {
        return price.put("tax_behavior", "inclusive");
    }

    static ObjectNode taxUnspecified(ObjectNode price) {
        return price.put("tax_behavior", "unspecified");
    }

    static ObjectNode inactive(ObjectNode price) {
        return taxIncluded(price).put("active", false).put("nickname", "Until the end of 2023");
    }
}
