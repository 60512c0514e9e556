package dev.portico.ledger;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.tenancy.Account;

/**
 * The right to act for one attempt, and for nobody else in its line, until the lease ends.
 *
 * @param fence higher than that of any turn before: who still acts under a lower one is refused
 */
record Turn(Line line, String attempt, long fence) {

    /**
     * Those who act one after another.
     *
     * @param home the account of the server's own Stripe key
     * @param customer an attempt that belongs to no customer stands in a line of its own, under its id
     */
    record Line(String home, Account account, String customer) {}

    /** Another server has the turn, and says what came of it. */
    static Failure lost() {
        return Failure.passing(FailureReason.TIME_LIMIT, null);
    }

    boolean isOf(Attempt other) {
        return attempt.equals(other.id()) && line.equals(other.line());
    }

    boolean ofNoCustomer() {
        return line.customer().equals(attempt);
    }
}
