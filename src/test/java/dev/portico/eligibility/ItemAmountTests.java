package dev.portico.eligibility;

import static dev.portico.eligibility.PriceFixtures.BASIC;
import static dev.portico.eligibility.PriceFixtures.YEARLY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.eligibility.PriceFacts.Amount;
import dev.portico.eligibility.PriceFacts.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemAmountTests {

    /** Up to 5 at 7 and a fee of 10, from 6 at 6. */
    private static final List<Tier> TIERS =
            List.of(new Tier(5L, amount("7"), amount("10")), new Tier(null, amount("6"), amount("0")));

    @ParameterizedTest
    @CsvSource({"0, 10, 10", "1, 17, 17", "5, 45, 45", "6, 51, 36", "20, 135, 120"})
    void tiersCountForTheirPartOrForAll(long quantity, String graduated, String volume) {
        assertThat(inTiers(false, quantity)).isEqualByComparingTo(graduated);
        assertThat(inTiers(true, quantity)).isEqualByComparingTo(volume);
    }

    @Test
    void decimalsCount() {
        PriceFacts price = PriceFixtures.costing(BASIC, new Amount(amount("0.005"), List.of(), false));

        assertThat(ItemAmount.of(price, 3L)).isEqualByComparingTo("0.015");
    }

    @Test
    void twelveMonthsAreAYear() {
        assertThat(ItemAmount.perDay(BASIC, 1L)).isEqualTo(ItemAmount.perDay(YEARLY, 1L));
    }

    @Test
    void nobodyKnowsWithoutAPriceOrAQuantity() {
        assertThat(ItemAmount.of(null, 1L)).isNull();
        assertThat(ItemAmount.of(BASIC, null)).isNull();
        assertThat(ItemAmount.perDay(PriceFixtures.once(BASIC), 1L)).isNull();
    }

    private static BigDecimal inTiers(boolean volume, long quantity) {
        return requireNonNull(ItemAmount.of(PriceFixtures.costing(BASIC, new Amount(null, TIERS, volume)), quantity));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
