package dev.portico.eligibility;

import static dev.portico.eligibility.Action.APPLY_PROMOTION_CODE;
import static dev.portico.eligibility.Action.CANCEL;
import static dev.portico.eligibility.Action.CHANGE_PRICE;
import static dev.portico.eligibility.Action.CHANGE_QUANTITY;
import static dev.portico.eligibility.Action.RENEW;
import static dev.portico.eligibility.Action.UPDATE;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules that refuse, in the order in which reasons are told.
 *
 * @see <a href="https://docs.stripe.com/customer-management#limitations">Stripe: limitations of the customer portal</a>
 */
public enum Limitation {
    /** L0b. What has ended is never changed again. */
    TERMINAL_STATUS(
            EnumSet.of(UPDATE, CHANGE_PRICE, CHANGE_QUANTITY, APPLY_PROMOTION_CODE, CANCEL, RENEW),
            facts -> facts.subscription().status() == SubscriptionFacts.Status.CANCELED
                    || facts.subscription().status() == SubscriptionFacts.Status.INCOMPLETE_EXPIRED);

    private final Set<Action> actions;
    private final Predicate<Facts> holds;

    Limitation(Set<Action> actions, Predicate<Facts> holds) {
        this.actions = actions;
        this.holds = holds;
    }

    boolean refuses(Action action, Facts facts) {
        return actions.contains(action) && holds.test(facts);
    }
}
