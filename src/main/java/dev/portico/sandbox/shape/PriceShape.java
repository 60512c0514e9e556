package dev.portico.sandbox.shape;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A recurring {@code price}, and the legacy {@code plan} that mirrors it. */
public final class PriceShape {

    private PriceShape() {}

    /** A licensed price for each unit; the amount is in minor units and may have decimals. */
    public static ObjectNode of(String id, String product, String currency, String amount, Instant created) {
        ObjectNode price = of(id, created).put("product", product).put("currency", currency);
        return priced(price.put("tax_behavior", "exclusive"), amount);
    }

    /** A price of nothing yet, whose tax behaviour is not decided. */
    public static ObjectNode of(String id, Instant created) {
        return Skeletons.copyOf("price")
                .put("id", id)
                .put("created", created.getEpochSecond())
                .put("tax_behavior", "unspecified");
    }

    /** Sets how often it is charged. */
    public static ObjectNode every(ObjectNode price, String interval, int count) {
        price.putObject("recurring")
                .put("interval", interval)
                .put("interval_count", count)
                .putNull("meter")
                .putNull("trial_period_days")
                .put("usage_type", "licensed");
        return price;
    }

    /** Makes it a price for usage that a billing meter counts. */
    public static ObjectNode metered(ObjectNode price, String meter) {
        price.withObjectProperty("recurring").put("usage_type", "metered").put("meter", meter);
        return price;
    }

    /** Adds its amounts in other currencies, with the tax behaviour it has in its own. */
    public static ObjectNode offeredIn(ObjectNode price, Map<String, String> amounts) {
        ObjectNode options = price.withObjectProperty("currency_options");
        amounts.forEach((currency, amount) -> priced(
                options.putObject(currency)
                        .putNull("custom_unit_amount")
                        .put("tax_behavior", price.path("tax_behavior").asString()),
                amount));
        return price;
    }

    /** Adds its own amount to those in other currencies, where Stripe shows it once more. */
    public static ObjectNode offeredInOwn(ObjectNode price) {
        ObjectNode option = price.withObjectProperty("currency_options")
                .putObject(price.path("currency").asString())
                .putNull("custom_unit_amount");
        for (String same : new String[] {"tax_behavior", "unit_amount", "unit_amount_decimal"}) {
            option.set(same, price.path(same));
        }
        return price;
    }

    /** Makes it graduated: each unit costs what the tier it falls into says. */
    public static ObjectNode graduated(ObjectNode price) {
        price.put("billing_scheme", "tiered")
                .put("tiers_mode", "graduated")
                .putNull("unit_amount")
                .putNull("unit_amount_decimal")
                .putArray("tiers");
        return price;
    }

    /** Adds the next tier; the last one has no upper end. */
    public static ObjectNode tier(ObjectNode price, @Nullable Integer upTo, int unitAmount, @Nullable Integer flat) {
        ((ArrayNode) price.path("tiers"))
                .addObject()
                .put("flat_amount", flat)
                .put("flat_amount_decimal", flat == null ? null : flat.toString())
                .put("unit_amount", unitAmount)
                .put("unit_amount_decimal", Integer.toString(unitAmount))
                .put("up_to", upTo);
        return price;
    }

    /** The plan Stripe still shows beside each price of a subscription item. */
    public static ObjectNode planOf(ObjectNode price) {
        ObjectNode plan = Skeletons.copyOf("plan");
        for (String same : new String[] {
            "id", "active", "billing_scheme", "created", "currency", "livemode", "nickname", "product", "tiers_mode"
        }) {
            plan.set(same, price.path(same).deepCopy());
        }
        for (String term : new String[] {"interval", "interval_count", "meter", "trial_period_days", "usage_type"}) {
            plan.set(term, price.path("recurring").path(term).deepCopy());
        }
        plan.set("amount", price.path("unit_amount"));
        plan.set("amount_decimal", price.path("unit_amount_decimal"));
        return plan;
    }

    private static ObjectNode priced(ObjectNode node, String amount) {
        BigDecimal exact = new BigDecimal(amount);
        Long whole = exact.stripTrailingZeros().scale() <= 0 ? (Long) exact.longValueExact() : null;
        return node.put("unit_amount", whole).put("unit_amount_decimal", amount);
    }
}
