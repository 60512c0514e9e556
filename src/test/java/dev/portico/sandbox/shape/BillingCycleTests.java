package dev.portico.sandbox.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingCycleTests {

    private static final Instant END_OF_JANUARY = Instant.parse("2027-01-31T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "month, 1, 1, 2027-02-28T08:00:00Z",
        "month, 1, 2, 2027-03-31T08:00:00Z",
        "month, 3, 1, 2027-04-30T08:00:00Z",
        "year, 1, 1, 2028-01-31T08:00:00Z",
        "week, 2, 1, 2027-02-14T08:00:00Z",
        "day, 1, 1, 2027-02-01T08:00:00Z",
    })
    void keepsTheDayOfTheAnchor(String interval, int count, int period, Instant start) {
        assertThat(new BillingCycle(END_OF_JANUARY, interval, count).start(period))
                .isEqualTo(start);
    }

    @Test
    void aPeriodEndsWhereTheNextBegins() {
        BillingCycle monthly = new BillingCycle(END_OF_JANUARY, "month", 1);
        assertThat(monthly.periodAt(Instant.parse("2027-02-28T07:59:59Z"))).isZero();
        assertThat(monthly.periodAt(Instant.parse("2027-02-28T08:00:00Z"))).isEqualTo(1);
    }
}
