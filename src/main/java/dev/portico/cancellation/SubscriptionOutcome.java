package dev.portico.cancellation;

import dev.portico.ledger.Outcome;

/**
 * What came of a change of which there is nothing more to tell.
 *
 * @param object the id of the subscription
 * @param refused whether Stripe no longer allowed it
 */
record SubscriptionOutcome(String object, boolean refused) implements Outcome {

    @Override
    public String result() {
        return refused ? REFUSED : SUCCEEDED;
    }
}
