package dev.portico.subscription;

import com.stripe.model.Discount.Source;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.stripe.StripeWords;
import dev.portico.subscription.Discount.Coupon;
import dev.portico.subscription.Discount.CouponDuration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stripe's discounts as ours. */
public final class StripeDiscounts {

    private static final StripeWords<CouponDuration> DURATIONS = StripeWords.orElse(CouponDuration.OTHER);

    private StripeDiscounts() {}

    /** Whether each of the discounts came with its coupon, and not only its id. */
    static boolean areWhole(List<com.stripe.model.Discount> discounts) {
        return discounts.stream()
                .allMatch(discount -> discount != null
                        && discount.getSource() != null
                        && discount.getSource().getCouponObject() != null);
    }

    /** Those that came as more than an id. */
    public static List<Discount> toDiscounts(@Nullable List<com.stripe.model.Discount> discounts) {
        return StripeLists.items(discounts).stream()
                .filter(Objects::nonNull)
                .map(StripeDiscounts::toDiscount)
                .toList();
    }

    static Discount toDiscount(com.stripe.model.Discount discount) {
        var code = discount.getPromotionCodeObject();
        return new Discount(
                discount.getId(),
                findCoupon(discount.getSource()),
                code == null ? null : code.getCode(),
                StripeValues.findTime(discount.getStart()),
                StripeValues.findTime(discount.getEnd()));
    }

    private static @Nullable Coupon findCoupon(@Nullable Source source) {
        return source == null || source.getCouponObject() == null ? null : toCoupon(source.getCouponObject());
    }

    private static Coupon toCoupon(com.stripe.model.Coupon coupon) {
        Long months = coupon.getDurationInMonths();
        return new Coupon(
                coupon.getId(),
                coupon.getName(),
                coupon.getPercentOff(),
                StripeValues.findMoney(coupon.getAmountOff(), coupon.getCurrency()),
                DURATIONS.read(coupon.getDuration()),
                months == null ? null : months.intValue());
    }
}
