package dev.portico.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an attempt may take.
 *
 * @param lease for how long a turn is held after its last sign of life; no request to Stripe is waited for longer
 * @param patience how long an order waits for its turn
 * @param orders how many of them one server takes on at once
 * @param sweepEvery how often what was left unfinished is looked for
 * @param failures how often an attempt may fail for a reason that may not pass, before it is given up
 * @param finishWithin how old it may be when it fails for whatever reason, before it is given up
 */
@ConfigurationProperties("portico.ledger")
record LedgerSettings(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("25s") Duration patience,
        @DefaultValue("2000") int orders,
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("20") int failures,
        @DefaultValue("24h") Duration finishWithin) {

    /** In the database's unit of intervals. */
    double leaseSeconds() {
        return lease.toMillis() / 1000.0;
    }

    /** Ends before the lease does: nothing of ours is under way when another server goes on. */
    Duration longestStep() {
        return lease.multipliedBy(9).dividedBy(10);
    }
}
