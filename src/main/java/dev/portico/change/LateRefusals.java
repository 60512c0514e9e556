package dev.portico.change;

import dev.portico.eligibility.Limitation;
import dev.portico.stripe.StripeRefusal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe refuses although the rules allowed it, because something changed in between: the rule that would refuse
 * it now.
 *
 * @see <a href="https://docs.stripe.com/error-codes">Stripe: error codes</a>
 */
final class LateRefusals {

    private static final Map<String, Limitation> BY_CODE = Map.of(
            "coupon_expired", Limitation.PROMOTION_CODE_INVALID,
            "promotion_code_invalid", Limitation.PROMOTION_CODE_INVALID,
            "customer_max_subscriptions", Limitation.PRICE_UNAVAILABLE,
            "resource_already_exists", Limitation.SCHEDULED_UPDATE,
            "subscription_canceled", Limitation.TERMINAL_STATUS);

    private LateRefusals() {}

    /** Null where no rule knows it. */
    static @Nullable Limitation find(StripeRefusal refusal) {
        Limitation known = BY_CODE.get(Objects.requireNonNullElse(refusal.code(), ""));
        return known == null ? find(Objects.requireNonNullElse(refusal.parameter(), "")) : known;
    }

    private static @Nullable Limitation find(String parameter) {
        if (parameter.contains("promotion_code") || parameter.contains("discounts")) {
            return Limitation.PROMOTION_CODE_INVALID;
        }
        if (parameter.endsWith("[price]")) {
            return Limitation.PRICE_UNAVAILABLE;
        }
        if (parameter.endsWith("[quantity]")) {
            return Limitation.QUANTITY_OUT_OF_RANGE;
        }
        return parameter.equals("from_subscription") ? Limitation.SCHEDULED_UPDATE : null;
    }
}
