package dev.portico.session;

import dev.portico.ledger.Outcome;

/** @param object the id of the session that was created or ended */
record SessionOutcome(String object) implements Outcome {

    @Override
    public String result() {
        return SUCCEEDED;
    }
}
