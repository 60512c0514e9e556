package dev.portico.stripe;

import com.stripe.net.StripeResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/**
 * Stripe's time, by which it bills: the server's clock, corrected by the {@code Date} of the latest answer. A customer
 * with a test clock has a time of their own instead.
 */
@Component
public final class StripeTime {

    private final Clock clock;
    private volatile Duration ahead = Duration.ZERO;

    StripeTime(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().plus(ahead);
    }

    void hear(StripeResponse answer) {
        answer.headers().firstValue("Date").ifPresent(this::hear);
    }

    private void hear(String date) {
        try {
            var told = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
            ahead = Duration.between(clock.instant(), told);
        } catch (DateTimeException unreadable) {
            // The next answer has one too.
        }
    }
}
