package dev.portico.eligibility;

import dev.portico.eligibility.PriceFacts.Amount;
import dev.portico.eligibility.PriceFacts.Interval;
import dev.portico.eligibility.PriceFacts.Recurring;
import dev.portico.eligibility.PriceFacts.TaxBehavior;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The prices of the catalogue of {@link EligibilityFixtures}, and what differs from them in one thing. */
final class PriceFixtures {

    static final PriceFacts BASIC = price("basic", "studio", 1000, Interval.MONTH);
    static final PriceFacts PLUS = price("plus", "studio", 2000, Interval.MONTH);
    static final PriceFacts YEARLY = price("yearly", "studio", 12000, Interval.YEAR);
    static final PriceFacts FREE = price("free", "studio", 0, Interval.MONTH);
    static final PriceFacts TEAM = price("team", "team", 500, Interval.MONTH);
    static final PriceFacts UNLISTED = price("old", "studio", 900, Interval.MONTH);

    private PriceFixtures() {}

    static PriceFacts price(String id, String product, long amount, Interval interval) {
        return new PriceFacts(
                id,
                product,
                Set.of("EUR"),
                true,
                TaxBehavior.EXCLUSIVE,
                new Recurring(interval, 1, false),
                new Amount(BigDecimal.valueOf(amount), List.of(), false));
    }

    static PriceFacts taxed(PriceFacts price, TaxBehavior behavior) {
        return new PriceFacts(
                price.id(),
                price.product(),
                price.currencies(),
                price.available(),
                behavior,
                price.recurring(),
                price.amount());
    }

    static PriceFacts paidIn(PriceFacts price, String... currencies) {
        return new PriceFacts(
                price.id(),
                price.product(),
                Set.of(currencies),
                price.available(),
                price.taxBehavior(),
                price.recurring(),
                price.amount());
    }

    static PriceFacts archived(PriceFacts price) {
        return new PriceFacts(
                price.id(),
                price.product(),
                price.currencies(),
                false,
                price.taxBehavior(),
                price.recurring(),
                price.amount());
    }

    static PriceFacts recurring(PriceFacts price, @Nullable Recurring recurring) {
        return new PriceFacts(
                price.id(),
                price.product(),
                price.currencies(),
                price.available(),
                price.taxBehavior(),
                recurring,
                price.amount());
    }

    static PriceFacts costing(PriceFacts price, @Nullable Amount amount) {
        return new PriceFacts(
                price.id(),
                price.product(),
                price.currencies(),
                price.available(),
                price.taxBehavior(),
                price.recurring(),
                amount);
    }

    static PriceFacts metered(PriceFacts price) {
        return recurring(price, new Recurring(Interval.MONTH, 1, true));
    }

    static PriceFacts once(PriceFacts price) {
        return recurring(price, null);
    }
}
