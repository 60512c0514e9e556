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
        return exact(price, currency, quantity)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The same before it is rounded, for whoever goes on calculating. */
    public static BigDecimal exact(JsonNode price, String currency, long quantity) {
        JsonNode terms = termsIn(price, currency);
        long units = transformed(price.path("transform_quantity"), quantity);
        if (!price.path("billing_scheme").asString("").equals("tiered")) {
            return unitAmount(terms).multiply(BigDecimal.valueOf(units));
        }
        return price.path("tiers_mode").asString("").equals("volume")
                ? volume(terms.path("tiers"), units)
                : graduated(terms.path("tiers"), units);
    }

    /** Whether the price has amounts in this currency. */
    public static boolean isIn(JsonNode price, String currency) {
        return price.path("currency").asString("").equals(currency)
                || price.path("currency_options").has(currency);
    }

    /** Packages: as many as the quantity fills, or begins. */
    private static long transformed(JsonNode transformation, long quantity) {
        long size = transformation.path("divide_by").asLong(1);
        boolean begun = transformation.path("round").asString("").equals("up");
        return begun ? -Math.floorDiv(-quantity, size) : quantity / size;
    }

    private static BigDecimal volume(JsonNode tiers, long quantity) {
        for (JsonNode tier : tiers) {
            if (tier.path("up_to").isNull() || quantity <= tier.path("up_to").asLong()) {
                return unitAmount(tier)
                        .multiply(BigDecimal.valueOf(quantity))
                        .add(BigDecimal.valueOf(tier.path("flat_amount").asLong(0)));
            }
        }
        throw new IllegalArgumentException("No tier without an upper end: " + tiers);
    }

    /** The part of a price that holds its amounts in this currency. */
    static JsonNode termsIn(JsonNode price, String currency) {
        boolean own = price.path("currency").asString().equals(currency);
        return own ? price : price.path("currency_options").required(currency);
    }

    private static BigDecimal unitAmount(JsonNode terms) {
        return new BigDecimal(terms.path("unit_amount_decimal").asString("0"));
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
