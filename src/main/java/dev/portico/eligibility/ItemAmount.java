package dev.portico.eligibility;

import dev.portico.eligibility.PriceFacts.Amount;
import dev.portico.eligibility.PriceFacts.Tier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an item costs in each of its periods, before discounts and tax.
 *
 * @see <a href="https://docs.stripe.com/products-prices/pricing-models">Stripe: pricing models</a>
 */
final class ItemAmount {

    private ItemAmount() {}

    /** In minor units; null where nobody knows. */
    static @Nullable BigDecimal of(@Nullable PriceFacts price, @Nullable Long quantity) {
        Amount amount = price == null ? null : price.amount();
        if (amount == null || quantity == null) {
            return null;
        }
        if (amount.unit() != null) {
            return amount.unit().multiply(BigDecimal.valueOf(quantity));
        }
        return amount.volume() ? volume(amount, quantity) : graduated(amount, quantity);
    }

    private static @Nullable BigDecimal volume(Amount amount, long quantity) {
        return amount.tiers().stream()
                .filter(tier -> tier.upTo() == null || quantity <= tier.upTo())
                .findFirst()
                .map(tier -> cost(tier, quantity))
                .orElse(null);
    }

    private static BigDecimal graduated(Amount amount, long quantity) {
        BigDecimal sum = BigDecimal.ZERO;
        long counted = 0;
        for (Tier tier : amount.tiers()) {
            long end = tier.upTo() == null ? quantity : Math.min(quantity, tier.upTo());
            if (end > counted || sum.signum() == 0 && counted == 0 && quantity == 0) {
                sum = sum.add(cost(tier, end - counted));
            }
            if (end >= quantity) {
                return sum;
            }
            counted = end;
        }
        return sum;
    }

    private static BigDecimal cost(Tier tier, long quantity) {
        return tier.unit().multiply(BigDecimal.valueOf(quantity)).add(tier.flat());
    }
}
