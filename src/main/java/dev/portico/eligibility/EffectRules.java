package dev.portico.eligibility;

import dev.portico.configuration.PortalFeatures.BillingCycleAnchorBehavior;
import dev.portico.configuration.PortalFeatures.PeriodEndCondition;
import dev.portico.configuration.PortalFeatures.ProrationBehavior;
import dev.portico.configuration.PortalFeatures.TrialUpdateBehavior;
import dev.portico.eligibility.PriceFacts.Recurring;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What decides when a change takes effect and what is billed with it. */
final class EffectRules {

    private EffectRules() {}

    /**
     * Section 2.5. During a trial, too: the change then waits for the trial's end, and so does not end it. Not where it
     * has an end, the customer's or the business's: a schedule would take its place.
     */
    static boolean waits(Facts facts) {
        return defers(facts) && staysWithProduct(facts) && !SubscriptionRules.hasEnd(facts);
    }

    /** Whether the configuration wants such a change to wait; any one of its conditions is enough. */
    static boolean defers(Facts facts) {
        return facts.changesItem()
                && facts.update().scheduleAtPeriodEnd().stream().anyMatch(condition -> meets(condition, facts));
    }

    static boolean staysWithProduct(Facts facts) {
        PriceFacts before = facts.price();
        PriceFacts after = facts.nextPrice();
        return before != null && after != null && before.product().equals(after.product());
    }

    static boolean endsTrial(Facts facts) {
        return isTrialing(facts)
                && facts.update().trialUpdateBehavior() != TrialUpdateBehavior.CONTINUE_TRIAL
                && !waits(facts);
    }

    static boolean startsPeriod(Facts facts) {
        return endsTrial(facts)
                || isBilledNow(facts) && (changesInterval(facts) || startsToCost(facts) || resetsBillingDate(facts));
    }

    static boolean invoicesNow(Facts facts) {
        return startsPeriod(facts)
                || isBilledNow(facts) && facts.update().prorationBehavior() == ProrationBehavior.ALWAYS_INVOICE;
    }

    /** A trial that goes on bills nothing before its end. */
    private static boolean isBilledNow(Facts facts) {
        return facts.changesItem() && !isTrialing(facts) && !waits(facts);
    }

    private static boolean isTrialing(Facts facts) {
        return facts.subscription().status() == SubscriptionFacts.Status.TRIALING;
    }

    private static boolean resetsBillingDate(Facts facts) {
        return facts.update().billingCycleAnchor() == BillingCycleAnchorBehavior.NOW;
    }

    /**
     * The documentation leaves open how amounts compare where the intervals differ. Here they do not, for it is another
     * condition that speaks of intervals: who goes from a month to a cheaper year pays for the year at once.
     */
    private static boolean meets(PeriodEndCondition condition, Facts facts) {
        return switch (condition) {
            case DECREASING_ITEM_AMOUNT ->
                !changesInterval(facts) && ChangeDirection.of(facts) == ChangeDirection.DOWNGRADE;
            case SHORTENING_INTERVAL -> shortensInterval(facts);
            case OTHER -> false;
        };
    }

    private static boolean shortensInterval(Facts facts) {
        Recurring before = recurring(facts.price());
        Recurring after = recurring(facts.nextPrice());
        return before != null && after != null && after.days().compareTo(before.days()) < 0;
    }

    private static boolean changesInterval(Facts facts) {
        Recurring before = recurring(facts.price());
        Recurring after = recurring(facts.nextPrice());
        return before != null
                && after != null
                && (before.interval() != after.interval() || before.count() != after.count());
    }

    private static boolean startsToCost(Facts facts) {
        return isFree(ItemAmount.of(facts.price(), facts.quantity()))
                && !isFree(ItemAmount.of(facts.nextPrice(), facts.nextQuantity()));
    }

    private static boolean isFree(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() == 0;
    }

    private static @Nullable Recurring recurring(@Nullable PriceFacts price) {
        return price == null ? null : price.recurring();
    }
}
