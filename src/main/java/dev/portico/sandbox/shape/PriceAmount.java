package dev.portico.sandbox.shape;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/**
 * What a quantity costs at a price: only the amount of the whole line is rounded.
 *
 * @see <a href="https://docs.stripe.com/products-prices/pricing-models">Stripe: pricing models</a>
 */
public final class PriceAmount {

    private PriceAmount() {}

    /** The amount in minor units of the currency, which is the price's own or one of its options. */
    public static long of(JsonNode price, String currency, long quantity) {
        JsonNode terms = termsIn(price, currency);
        BigDecimal exact = price.path("billing_scheme").asString().equals("tiered")
                ? graduated(terms.path("tiers"), quantity)
                : unitAmount(terms).multiply(BigDecimal.valueOf(quantity));
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The part of a price that holds its amounts in this currency. */
    static JsonNode termsIn(JsonNode price, String currency) {
        boolean own = price.path("currency").asString().equals(currency);
        return own ? price : price.path("currency_options").required(currency);
    }

    private static BigDecimal unitAmount(JsonNode terms) {
        return new BigDecimal(terms.path("unit_amount_decimal").asString());
    }

    private static BigDecimal graduated(JsonNode tiers, long quantity) {
        BigDecimal sum = BigDecimal.ZERO;
        long from = 0;
        for (JsonNode tier : tiers) {
            long to = tier.path("up_to").isNull()
                    ? quantity
                    : Math.min(quantity, tier.path("up_to").asLong());
            if (to > from) {
                sum = sum.add(unitAmount(tier).multiply(BigDecimal.valueOf(to - from)))
                        .add(BigDecimal.valueOf(tier.path("flat_amount").asLong(0)));
                from = to;
            }
        }
        return sum;
    }
}
