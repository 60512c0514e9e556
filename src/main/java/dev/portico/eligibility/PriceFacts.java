package dev.portico.eligibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at in a price.
 *
 * @param currencies all it can be paid in, ISO 4217, upper case
 * @param available whether price and product are both active
 * @param recurring null for a price that is paid once
 * @param amount what it costs in the subscription's currency; null where that is not known
 */
public record PriceFacts(
        String id,
        String product,
        Set<String> currencies,
        boolean available,
        TaxBehavior taxBehavior,
        @Nullable Recurring recurring,
        @Nullable Amount amount) {

    public PriceFacts {
        currencies = Set.copyOf(currencies);
    }

    /** Whether tax is part of the price. */
    public enum TaxBehavior {
        INCLUSIVE,
        EXCLUSIVE,
        UNSPECIFIED
    }

    /** How often it is paid. */
    public record Recurring(Interval interval, int count, boolean metered) {

        /** On the average of the years, so that twelve months are a year. */
        BigDecimal days() {
            return interval.days.multiply(BigDecimal.valueOf(count));
        }
    }

    /** The unit of the time between two bills. */
    public enum Interval {
        DAY("1"),
        WEEK("7"),
        MONTH("30.4375"),
        YEAR("365.25");

        private final BigDecimal days;

        Interval(String days) {
            this.days = new BigDecimal(days);
        }
    }

    /**
     * In minor units, with up to twelve decimals.
     *
     * @param unit null for a price in tiers
     * @param tiers empty for a price for each unit
     * @param volume whether the tier of the whole quantity holds for all of it, and not each tier for its part
     */
    public record Amount(@Nullable BigDecimal unit, List<Tier> tiers, boolean volume) {

        public Amount {
            tiers = List.copyOf(tiers);
        }
    }

    /** @param upTo the last one that it holds for; null for the tier without an end */
    public record Tier(@Nullable Long upTo, BigDecimal unit, BigDecimal flat) {}
}
