package dev.portico.eligibility;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the validity of a promotion code depends on.
 *
 * @param usable whether Stripe has the code as active and its coupon as valid; an unknown code is not
 * @param expiresAt when it ends; null where it does not
 * @param redemptionsLeft whether it may be used once more
 * @param customer the only one who may use it; null for everybody
 * @param minimum the least amount that it holds for, in minor units; null without one
 * @param minimumCurrency ISO 4217, upper case
 * @param products the only ones that it holds for; empty for all
 * @param currency of an amount off, ISO 4217, upper case; null for a share
 * @see <a href="https://docs.stripe.com/billing/subscriptions/coupons#promotion-codes">Stripe: promotion codes</a>
 */
public record PromotionCodeFacts(
        boolean usable,
        @Nullable Instant expiresAt,
        boolean redemptionsLeft,
        @Nullable String customer,
        boolean firstTimeTransaction,
        @Nullable Long minimum,
        @Nullable String minimumCurrency,
        Set<String> products,
        @Nullable String currency) {

    /** A code that does not exist. */
    public static final PromotionCodeFacts UNKNOWN =
            new PromotionCodeFacts(false, null, false, null, false, null, null, Set.of(), null);

    public PromotionCodeFacts {
        products = Set.copyOf(products);
    }
}
