package dev.portico.ledger;

import org.jspecify.annotations.Nullable;

/** What came of an attempt: a record that is kept as JSON and answers every repetition. */
public interface Outcome {

    /** The result of what was done as asked for. */
    String SUCCEEDED = "SUCCEEDED";

    /** The result of what Stripe did not do. */
    String REFUSED = "REFUSED";

    /** The id of what was changed, for the audit log. */
    @Nullable
    String object();

    /** Stable, in capitals, for the audit log: {@code SUCCEEDED}, or what stood in the way. */
    String result();
}
