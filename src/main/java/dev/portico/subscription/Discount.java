package dev.portico.subscription;

import dev.portico.shared.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A coupon at work.
 *
 * @param coupon null where Stripe tells no more than that there is a discount
 * @param promotionCode what the customer typed to get it
 */
public record Discount(
        String id,
        @Nullable Coupon coupon,
        @Nullable String promotionCode,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end) {

    /** By how much and for how long a price is reduced: a share or an amount, never both. */
    public record Coupon(
            String id,
            @Nullable String name,
            @Nullable BigDecimal percentOff,
            @Nullable Money amountOff,
            CouponDuration duration,
            @Nullable Integer durationInMonths) {}

    /** How long a coupon works. */
    public enum CouponDuration {
        FOREVER,
        ONCE,
        REPEATING,
        OTHER
    }
}
