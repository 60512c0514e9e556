package dev.portico.sandbox.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class PriceAmountTests {

    @ParameterizedTest
    @CsvSource({"82.5, 1, 83", "82.5, 2, 165", "0.25, 12350, 3088", "2900, 3, 8700"})
    void roundsOnlyTheWholeLine(String amount, long quantity, long expected) {
        assertThat(PriceAmount.of(price(amount), "eur", quantity)).isEqualTo(expected);
    }

    @Test
    void takesTheAmountOfTheCurrency() {
        ObjectNode price = PriceShape.offeredIn(price("2900"), Map.of("jpy", "4640"));
        assertThat(PriceAmount.of(price, "jpy", 2)).isEqualTo(9280);
    }

    @ParameterizedTest
    @CsvSource({"5, 250", "10, 500", "11, 630", "250, 6300"})
    void addsUpTiers(long quantity, long expected) {
        ObjectNode price = PriceShape.graduated(price("0"));
        PriceShape.tier(price, 10, 50, null);
        PriceShape.tier(price, 100, 30, 100);
        PriceShape.tier(price, null, 20, null);
        assertThat(PriceAmount.of(price, "eur", quantity)).isEqualTo(expected);
    }

    private static ObjectNode price(String amount) {
        return PriceShape.of("price_1", "prod_1", "eur", amount, Instant.EPOCH);
    }
}
