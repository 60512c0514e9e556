package dev.portico.sandbox.shape;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Where price is taken off: {@code coupon}, {@code promotion_code} and the {@code discount} they become. */
public final class DiscountShape {

    private DiscountShape() {}

    /** A coupon that takes off a share of the price. */
    public static ObjectNode percentOff(String coupon, String name, double percent, Instant created) {
        return coupon(coupon, created).put("name", name).put("percent_off", percent);
    }

    /** A coupon that takes off an amount. */
    public static ObjectNode amountOff(String coupon, String name, long amount, String currency, Instant created) {
        return coupon(coupon, created)
                .put("name", name)
                .put("amount_off", amount)
                .put("currency", currency);
    }

    /** A code that customers can type to get a coupon. */
    public static ObjectNode code(String id, String code, String coupon, Instant created) {
        ObjectNode promotion = Skeletons.copyOf("promotion_code")
                .put("id", id)
                .put("code", code)
                .put("created", created.getEpochSecond());
        promotion.withObjectProperty("promotion").put("coupon", coupon);
        return promotion;
    }

    /** A coupon applied to a subscription. */
    public static ObjectNode applied(String id, String coupon, ObjectNode subscription, @Nullable Instant end) {
        ObjectNode discount = Skeletons.copyOf("discount").put("id", id);
        discount.set("customer", subscription.path("customer"));
        discount.set("subscription", subscription.path("id"));
        discount.set("start", subscription.path("start_date"));
        discount.withObjectProperty("source").put("coupon", coupon);
        return end == null ? discount : discount.put("end", end.getEpochSecond());
    }

    /** A coupon that takes off nothing yet. */
    public static ObjectNode coupon(String id, Instant created) {
        return Skeletons.copyOf("coupon").put("id", id).put("created", created.getEpochSecond());
    }
}
