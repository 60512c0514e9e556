package dev.portico.sandbox.shape;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The periods of a subscription, counted from 0. Months keep the anchor's day, cut to the month's last day.
 *
 * @param interval day, week, month or year
 * @see <a href="https://docs.stripe.com/billing/subscriptions/billing-cycle">Stripe: billing cycle</a>
 */
public record BillingCycle(Instant anchor, String interval, int count) {

    /** The start of a period, which is the end of the one before. */
    public Instant start(int period) {
        ZonedDateTime first = anchor.atZone(ZoneOffset.UTC);
        return first.plus((long) period * count, unit()).toInstant();
    }

    /** The number of the period that a moment lies in. */
    public int periodAt(Instant moment) {
        int period = 0;
        while (!start(period + 1).isAfter(moment)) {
            period++;
        }
        return period;
    }

    private ChronoUnit unit() {
        return switch (interval) {
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            case "year" -> ChronoUnit.YEARS;
            default -> throw new IllegalArgumentException("No interval of Stripe's: " + interval);
        };
    }
}
