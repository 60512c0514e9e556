package dev.portico.eligibility;

/**
 * The rules that Stripe's documentation leaves open, as settings of the server beside the configuration.
 *
 * @param taxBehaviorMustMatch whether a price can only be left for one with the same tax behaviour
 * @param updateWhileCanceling whether a subscription that was cancelled for the end of its period can still be changed
 * @param scheduleAlwaysLocks whether a schedule locks its subscription even without a phase in the future
 * @param switchIntoCatalog whether a price that the configuration does not list can be left for one that it lists
 * @param leastQuantity where the quantity can be adjusted and the configuration names no minimum
 * @param undoScheduledChange whether customers may undo a scheduled change of their own
 */
public record RuleSettings(
        boolean taxBehaviorMustMatch,
        boolean updateWhileCanceling,
        boolean scheduleAlwaysLocks,
        boolean switchIntoCatalog,
        long leastQuantity,
        boolean undoScheduledChange) {

    /** What is safe. */
    public static final RuleSettings SAFE = new RuleSettings(true, false, false, true, 1, true);
}
