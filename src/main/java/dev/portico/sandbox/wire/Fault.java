package dev.portico.sandbox.wire;

/** What may happen to a request instead of its answer. */
enum Fault {
    NONE,
    RATE_LIMITED,
    FAILED,
    /** The connection ends and nothing was done. */
    DROPPED_BEFORE,
    /** The connection ends although all was done: only an idempotency key tells the client. */
    DROPPED_AFTER;

    /** @param drawn between 0 and 1 */
    static Fault at(double drawn, Knobs.Shares shares) {
        double below = shares.rateLimited();
        if (drawn < below) {
            return RATE_LIMITED;
        }
        below += shares.failed();
        if (drawn < below) {
            return FAILED;
        }
        below += shares.droppedBefore();
        if (drawn < below) {
            return DROPPED_BEFORE;
        }
        return drawn < below + shares.droppedAfter() ? DROPPED_AFTER : NONE;
    }
}
