package dev.portico.eligibility;

import dev.portico.eligibility.PriceFacts.Amount;
import dev.portico.eligibility.PriceFacts.Tier;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What an item costs in each of its periods, before discounts and tax.
 *
 * @see <a href="https://docs.stripe.com/products-prices/pricing-models">Stripe: pricing models</a>
 */
final class ItemAmount {

    private ItemAmount() {}

    /** For a day, so that prices with other intervals compare; in minor units, null where nobody knows. */
    static @Nullable BigDecimal perDay(@Nullable PriceFacts price, @Nullable Long quantity) {
        BigDecimal amount = of(price, quantity);
        return amount == null || price == null || price.recurring() == null
                ? null
                : amount.divide(price.recurring().days(), MathContext.DECIMAL128);
    }

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

    /** The first tier's fee is due even for a quantity of zero. */
    private static BigDecimal graduated(Amount amount, long quantity) {
        BigDecimal sum = BigDecimal.ZERO;
        long start = 0;
        for (Tier tier : amount.tiers()) {
            if (start >= Math.max(quantity, 1)) {
                return sum;
            }
            long end = tier.upTo() == null ? quantity : tier.upTo();
            sum = sum.add(cost(tier, Math.min(quantity, end) - start));
            start = end;
        }
        return sum;
    }

    private static BigDecimal cost(Tier tier, long quantity) {
        return tier.unit().multiply(BigDecimal.valueOf(quantity)).add(tier.flat());
    }
}
