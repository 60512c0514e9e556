package dev.portico.sandbox.billing.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareTests {

    private static final long DAY = 86_400;

    @Test
    void roundsHalfAUnitAwayFromZero() {
        assertThat(new Share(0, 2, 1).of(BigDecimal.valueOf(5))).isEqualTo(3);
        assertThat(new Share(0, 2, 1).of(BigDecimal.valueOf(-5))).isEqualTo(-3);
    }

    @Test
    void goesFromTheWholeToNothing() {
        assertThat(new Share(0, 30 * DAY, 0).of(BigDecimal.valueOf(999))).isEqualTo(999);
        assertThat(new Share(0, 30 * DAY, 30 * DAY).of(BigDecimal.valueOf(999))).isZero();
    }

    @Test
    void creditAndDebitTogetherAreWithinOneUnitOfTheExactDifference() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            long length = 1 + random.nextInt(400 * (int) DAY);
            Share share = new Share(1_000, 1_000 + length, 1_000 + random.nextLong(length + 1));
            BigDecimal before = BigDecimal.valueOf(random.nextLong(100_000_000));
            BigDecimal after = BigDecimal.valueOf(random.nextLong(100_000_000));
            BigDecimal exact = after.subtract(before)
                    .multiply(new BigDecimal(BigInteger.valueOf(share.end() - share.at())))
                    .divide(BigDecimal.valueOf(length), MathContext.DECIMAL128);
            BigDecimal charged = BigDecimal.valueOf(share.of(after) - share.of(before));
            assertThat(charged.subtract(exact).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
        }
    }
}
