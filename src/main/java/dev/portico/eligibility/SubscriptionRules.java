package dev.portico.eligibility;

import dev.portico.eligibility.SubscriptionFacts.ItemFacts;
import dev.portico.eligibility.SubscriptionFacts.Schedule;
import dev.portico.eligibility.SubscriptionFacts.Status;
import java.time.Instant;

/** What refuses because of the state that the subscription is in. */
final class SubscriptionRules {

    private SubscriptionRules() {}

    static boolean ended(Facts facts) {
        Status status = facts.subscription().status();
        return status == Status.CANCELED || status == Status.INCOMPLETE_EXPIRED;
    }

    /** A change to come locks everything, but for undoing the change itself where the customer made it. */
    static boolean scheduleLocks(Action action, Facts facts) {
        boolean undoing = action == Action.CANCEL_SCHEDULED_CHANGE;
        return switch (facts.subscription().schedule()) {
            case NONE -> false;
            case WITHOUT_CHANGE -> !undoing && facts.settings().scheduleAlwaysLocks();
            case CHANGE_BY_OTHERS -> true;
            case CHANGE_BY_CUSTOMER -> !undoing || !facts.settings().undoScheduledChange();
        };
    }

    static boolean nothingScheduled(Facts facts) {
        Schedule schedule = facts.subscription().schedule();
        return schedule == Schedule.NONE || schedule == Schedule.WITHOUT_CHANGE;
    }

    static boolean nothingToUpdate(Facts facts) {
        return !facts.update().enabled()
                || facts.update().defaultAllowedUpdates().isEmpty();
    }

    static boolean metered(Facts facts) {
        return facts.subscription().items().stream()
                .map(item -> item.price().recurring())
                .anyMatch(recurring -> recurring != null && recurring.metered());
    }

    /**
     * Classic billing sets a flag. Flexible billing sets an end instead; whether the flag, sent through the API, comes
     * back as an end or as itself is not documented, so both count.
     */
    static boolean cancelPending(Facts facts) {
        SubscriptionFacts subscription = facts.subscription();
        return subscription.cancelAtPeriodEnd() || subscription.flexible() && subscription.cancelAt() != null;
    }

    /** Whoever set it. */
    static boolean hasEnd(Facts facts) {
        SubscriptionFacts subscription = facts.subscription();
        return subscription.cancelAtPeriodEnd() || subscription.cancelAt() != null;
    }

    static boolean cancelPendingForbids(Action action, Facts facts) {
        boolean changing = Action.CHANGES.contains(action);
        return cancelPending(facts) && !(changing && facts.settings().updateWhileCanceling());
    }

    /** Only an end that is the end of a period, or of the trial, can come from a cancellation by the customer. */
    static boolean endsOnFixedDate(Facts facts) {
        SubscriptionFacts subscription = facts.subscription();
        Instant end = subscription.cancelAt();
        return end != null
                && !subscription.cancelAtPeriodEnd()
                && !end.equals(subscription.trialEnd())
                && subscription.items().stream().map(ItemFacts::periodEnd).noneMatch(end::equals);
    }
}
