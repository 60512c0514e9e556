package dev.portico.waiting;

import dev.portico.ledger.Outcome;

/**
 * Whether a change waits no longer.
 *
 * @param gone false where there was nothing left to give up: it had happened, or was given up already
 */
record GiveUpOutcome(String subscription, boolean gone) implements Outcome {

    @Override
    public String object() {
        return subscription;
    }

    @Override
    public String result() {
        return gone ? "SUCCEEDED" : "NOTHING_WAITING";
    }
}
