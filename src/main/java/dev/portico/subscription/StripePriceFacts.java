package dev.portico.subscription;

import com.stripe.model.Price;
import com.stripe.model.Price.CurrencyOption;
import dev.portico.eligibility.PriceFacts;
import dev.portico.eligibility.PriceFacts.Amount;
import dev.portico.eligibility.PriceFacts.Interval;
import dev.portico.eligibility.PriceFacts.Recurring;
import dev.portico.eligibility.PriceFacts.TaxBehavior;
import dev.portico.eligibility.PriceFacts.Tier;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.stripe.StripeWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules look at in Stripe's prices. */
final class StripePriceFacts {

    private static final StripeWords<TaxBehavior> TAX = StripeWords.orElse(TaxBehavior.UNSPECIFIED);
    private static final StripeWords<Interval> INTERVALS = StripeWords.orElse(Interval.DAY);

    private StripePriceFacts() {}

    /**
     * @param currency of the subscription, in which it would be paid; lower case, as Stripe writes it
     */
    static PriceFacts toFacts(Price price, String currency) {
        return new PriceFacts(
                price.getId(),
                price.getProduct(),
                toCurrencies(price),
                isAvailable(price),
                TAX.read(toTaxBehavior(price, currency)),
                findRecurring(price.getRecurring()),
                findAmount(price, currency));
    }

    private static Set<String> toCurrencies(Price price) {
        return Stream.concat(Stream.of(price.getCurrency()), options(price).keySet().stream())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The product is known only where it was read along: a subscription's own price goes on when it is sold no more. */
    private static boolean isAvailable(Price price) {
        var product = price.getProductObject();
        return StripeValues.isTrue(price.getActive())
                && !StripeValues.isTrue(price.getDeleted())
                && (product == null || StripeValues.isTrue(product.getActive()));
    }

    /** A currency's own word for it goes before. */
    private static String toTaxBehavior(Price price, String currency) {
        CurrencyOption option = options(price).get(currency);
        String word =
                option == null || option.getTaxBehavior() == null ? price.getTaxBehavior() : option.getTaxBehavior();
        return Objects.requireNonNullElse(word, "unspecified");
    }

    private static @Nullable Recurring findRecurring(Price.@Nullable Recurring recurring) {
        return recurring == null
                ? null
                : new Recurring(
                        INTERVALS.read(recurring.getInterval()),
                        recurring.getIntervalCount().intValue(),
                        "metered".equals(recurring.getUsageType()));
    }

    private static @Nullable Amount findAmount(Price price, String currency) {
        boolean volume = "volume".equals(price.getTiersMode());
        if (price.getCurrency().equals(currency)) {
            return findAmount(price.getUnitAmountDecimal(), toTiers(price.getTiers()), volume);
        }
        CurrencyOption option = options(price).get(currency);
        return option == null
                ? null
                : findAmount(option.getUnitAmountDecimal(), toOptionTiers(option.getTiers()), volume);
    }

    /** Tiers are not always read along. */
    private static @Nullable Amount findAmount(@Nullable BigDecimal unit, List<Tier> tiers, boolean volume) {
        return unit == null && tiers.isEmpty() ? null : new Amount(unit, tiers, volume);
    }

    private static List<Tier> toTiers(@Nullable List<Price.Tier> tiers) {
        return StripeLists.items(tiers).stream()
                .map(tier -> new Tier(
                        tier.getUpTo(), orZero(tier.getUnitAmountDecimal()), orZero(tier.getFlatAmountDecimal())))
                .toList();
    }

    private static List<Tier> toOptionTiers(@Nullable List<CurrencyOption.Tier> tiers) {
        return StripeLists.items(tiers).stream()
                .map(tier -> new Tier(
                        tier.getUpTo(), orZero(tier.getUnitAmountDecimal()), orZero(tier.getFlatAmountDecimal())))
                .toList();
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return Objects.requireNonNullElse(amount, BigDecimal.ZERO);
    }

    /** Not always read along. */
    private static Map<String, CurrencyOption> options(Price price) {
        return Objects.requireNonNullElse(price.getCurrencyOptions(), Map.of());
    }
}
