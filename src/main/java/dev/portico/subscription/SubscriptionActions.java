package dev.portico.subscription;

import dev.portico.eligibility.Action;
import dev.portico.eligibility.Eligibility;
import dev.portico.eligibility.Facts;

/** What can be done with a subscription now. */
record SubscriptionActions(
        Eligibility update,
        Eligibility changePrice,
        Eligibility changeQuantity,
        Eligibility applyPromotionCode,
        Eligibility cancel,
        Eligibility renew,
        Eligibility cancelScheduledChange) {

    static SubscriptionActions of(Facts facts) {
        return new SubscriptionActions(
                Eligibility.of(Action.UPDATE, facts),
                Eligibility.of(Action.CHANGE_PRICE, facts),
                Eligibility.of(Action.CHANGE_QUANTITY, facts),
                Eligibility.of(Action.APPLY_PROMOTION_CODE, facts),
                Eligibility.of(Action.CANCEL, facts),
                Eligibility.of(Action.RENEW, facts),
                Eligibility.of(Action.CANCEL_SCHEDULED_CHANGE, facts));
    }
}
