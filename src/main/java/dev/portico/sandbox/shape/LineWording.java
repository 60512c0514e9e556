package dev.portico.sandbox.shape;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How Stripe words a line: "7 × Business (at €12.00 / month)". */
public final class LineWording {

    private static final Map<String, String> SIGNS = Map.of("eur", "€", "gbp", "£", "jpy", "¥", "usd", "$");

    private LineWording() {}

    public static String of(String product, JsonNode price, String currency, long quantity) {
        return "%d × %s (%s / %s)"
                .formatted(
                        quantity,
                        product,
                        rate(price, currency),
                        price.path("recurring").path("interval").asString());
    }

    private static String rate(JsonNode price, String currency) {
        if (price.path("billing_scheme").asString().equals("tiered")) {
            return "tiered";
        }
        JsonNode terms = price.path("currency").asString().equals(currency)
                ? price
                : price.path("currency_options").path(currency);
        return "at " + SIGNS.getOrDefault(currency, currency.toUpperCase(Locale.ROOT) + " ")
                + major(terms.path("unit_amount_decimal").asString(), currency);
    }

    private static String major(String minor, String currency) {
        int decimals = currency.equals("jpy") ? 0 : 2;
        BigDecimal amount = new BigDecimal(minor).movePointLeft(decimals);
        return amount.setScale(Math.max(decimals, amount.stripTrailingZeros().scale()))
                .toPlainString();
    }
}
