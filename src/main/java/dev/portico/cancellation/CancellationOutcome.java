package dev.portico.cancellation;

import dev.portico.eligibility.TakesEffect;
import dev.portico.ledger.Outcome;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What came of a cancellation.
 *
 * @param object the id of the subscription
 * @param takesEffect null where Stripe refused
 */
record CancellationOutcome(
        String object,
        @Nullable TakesEffect takesEffect,
        @Nullable OffsetDateTime endsAt) implements Outcome {

    /** What was allowed a moment ago no longer was. */
    static CancellationOutcome refused(String subscription) {
        return new CancellationOutcome(subscription, null, null);
    }

    boolean refused() {
        return takesEffect == null;
    }

    @Override
    public String result() {
        return refused() ? REFUSED : SUCCEEDED;
    }
}
