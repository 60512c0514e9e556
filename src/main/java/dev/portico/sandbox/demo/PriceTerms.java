package dev.portico.sandbox.demo;

import dev.portico.sandbox.shape.PriceShape;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What makes a price of the demo catalogue special. */
final class PriceTerms {

    static final String METER = "mtr_demo_api_calls";

    /** Minor units for a euro cent; the euro is among them, as on every price of Stripe's with options. */
    private static final Map<String, String> RATES = rates();

    private PriceTerms() {}

    static ObjectNode worldwide(ObjectNode price) {
        BigDecimal cents = new BigDecimal(price.path("unit_amount_decimal").asString());
        Map<String, String> amounts = new LinkedHashMap<>();
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

    private static Map<String, String> rates() {
        Map<String, String> rates = new LinkedHashMap<>();
        rates.put("eur", "1");
        rates.put("gbp", "0.9");
        rates.put("jpy", "1.6");
        rates.put("usd", "1.1");
        return rates;
    }
}
