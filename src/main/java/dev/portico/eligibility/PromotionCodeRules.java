package dev.portico.eligibility;

import dev.portico.eligibility.SubscriptionFacts.BuyerFacts;
import java.math.BigDecimal;

/**
 * What refuses a promotion code.
 *
 * @see <a href="https://docs.stripe.com/api/promotion_codes/object">Stripe: restrictions of a promotion code</a>
 */
final class PromotionCodeRules {

    private static final int MOST_DISCOUNTS = 20;

    private PromotionCodeRules() {}

    static boolean invalid(Facts facts) {
        PromotionCodeFacts code = facts.wish().promotionCode();
        return code != null
                && !(isRedeemable(code, facts)
                        && suits(code, facts.subscription().buyer())
                        && suitsItem(code, facts)
                        && suitsCurrency(code, facts)
                        && reachesMinimum(code, facts));
    }

    static boolean tooManyDiscounts(Facts facts) {
        return facts.subscription().discounts() >= MOST_DISCOUNTS;
    }

    private static boolean isRedeemable(PromotionCodeFacts code, Facts facts) {
        return code.usable()
                && code.redemptionsLeft()
                && (code.expiresAt() == null || facts.now().isBefore(code.expiresAt()));
    }

    private static boolean suits(PromotionCodeFacts code, BuyerFacts buyer) {
        return (code.customer() == null || code.customer().equals(buyer.id()))
                && !(code.firstTimeTransaction() && buyer.hasPaid());
    }

    private static boolean suitsItem(PromotionCodeFacts code, Facts facts) {
        PriceFacts price = facts.nextPrice();
        return code.products().isEmpty() || price == null || code.products().contains(price.product());
    }

    private static boolean suitsCurrency(PromotionCodeFacts code, Facts facts) {
        return code.currency() == null
                || code.currency().equals(facts.subscription().currency());
    }

    /** An amount that nobody knows is left to Stripe to judge. */
    private static boolean reachesMinimum(PromotionCodeFacts code, Facts facts) {
        BigDecimal amount = ItemAmount.of(facts.nextPrice(), facts.nextQuantity());
        Long minimum = code.minimum();
        if (minimum == null) {
            return true;
        }
        return facts.subscription().currency().equals(code.minimumCurrency())
                && (amount == null || amount.compareTo(BigDecimal.valueOf(minimum)) >= 0);
    }
}
