package dev.portico.access;

import dev.portico.ledger.Outcome;

/** @param object the id of the key that was made or revoked */
record KeyOutcome(String object) implements Outcome {

    @Override
    public String result() {
        return SUCCEEDED;
    }
}
