package dev.portico.subscription;

import com.stripe.model.Coupon;
import com.stripe.model.PromotionCode;
import com.stripe.model.PromotionCode.Restrictions;
import dev.portico.eligibility.PromotionCodeFacts;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules look at in Stripe's promotion codes. */
final class StripePromotionCodeFacts {

    private StripePromotionCodeFacts() {}

    /**
     * Of those that are written alike, the customer's own goes before one for everybody. One for somebody else is as
     * good as none: nothing may depend on its being there.
     */
    static @Nullable PromotionCode choose(List<PromotionCode> codes, String customer) {
        return codes.stream()
                .filter(code -> customer.equals(code.getCustomer()))
                .findFirst()
                .or(() -> codes.stream()
                        .filter(code -> code.getCustomer() == null)
                        .findFirst())
                .orElse(null);
    }

    /** @param currency of the subscription; lower case, as Stripe writes it */
    static PromotionCodeFacts toFacts(@Nullable PromotionCode code, String currency) {
        Coupon coupon = code == null ? null : code.getPromotion().getCouponObject();
        return code == null || coupon == null ? PromotionCodeFacts.UNKNOWN : toFacts(code, coupon, currency);
    }

    private static PromotionCodeFacts toFacts(PromotionCode code, Coupon coupon, String currency) {
        Restrictions restrictions = Objects.requireNonNullElseGet(code.getRestrictions(), Restrictions::new);
        Minimum minimum = findMinimum(restrictions, currency);
        return new PromotionCodeFacts(
                StripeValues.isTrue(code.getActive()) && StripeValues.isTrue(coupon.getValid()),
                code.getExpiresAt() == null ? null : Instant.ofEpochSecond(code.getExpiresAt()),
                code.getMaxRedemptions() == null || code.getTimesRedeemed() < code.getMaxRedemptions(),
                code.getCustomer(),
                StripeValues.isTrue(restrictions.getFirstTimeTransaction()),
                minimum == null ? null : minimum.amount,
                minimum == null ? null : minimum.currency.toUpperCase(Locale.ROOT),
                toProducts(coupon),
                findCurrency(coupon, currency));
    }

    private static @Nullable Minimum findMinimum(Restrictions restrictions, String currency) {
        var option = Objects.requireNonNullElse(
                        restrictions.getCurrencyOptions(), Map.<String, Restrictions.CurrencyOption>of())
                .get(currency);
        if (option != null) {
            return new Minimum(option.getMinimumAmount(), currency);
        }
        return restrictions.getMinimumAmount() == null || restrictions.getMinimumAmountCurrency() == null
                ? null
                : new Minimum(restrictions.getMinimumAmount(), restrictions.getMinimumAmountCurrency());
    }

    private static Set<String> toProducts(Coupon coupon) {
        var products = coupon.getAppliesTo();
        return products == null ? Set.of() : Set.copyOf(StripeLists.items(products.getProducts()));
    }

    private static @Nullable String findCurrency(Coupon coupon, String currency) {
        boolean inCurrency = coupon.getCurrencyOptions() != null
                && coupon.getCurrencyOptions().containsKey(currency);
        String told = inCurrency ? currency : coupon.getCurrency();
        return told == null || coupon.getAmountOff() == null ? null : told.toUpperCase(Locale.ROOT);
    }

    private record Minimum(long amount, String currency) {}
}
