package dev.portico.sandbox.billing;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * One discount, as far as it matters to amounts.
 *
 * @param item the only item of a subscription that it is for; empty where it is for all
 */
record Cut(String discount, String item, JsonNode coupon, String currency) {

    boolean isFor(Part part) {
        JsonNode products = coupon.path("applies_to").path("products");
        boolean product = products.isEmpty()
                || products.valueStream().anyMatch(each -> each.asString().equals(part.product()));
        return product && (item.isEmpty() || item.equals(part.item()));
    }

    boolean isPercentage() {
        return coupon.path("percent_off").isNumber();
    }

    BigDecimal fraction() {
        return coupon.path("percent_off").decimalValue().movePointLeft(2);
    }

    /** Nothing where the coupon has no amount in the currency. */
    BigDecimal amount() {
        JsonNode amount = coupon.path("currency").asString("").equals(currency)
                ? coupon.path("amount_off")
                : coupon.path("currency_options").path(currency).path("amount_off");
        return BigDecimal.valueOf(amount.asLong(0));
    }
}
