package dev.portico.eligibility;

import java.util.Set;

/** What a customer may want to do with a subscription. */
public enum Action {
    /** Any change at all. */
    UPDATE,
    CHANGE_PRICE,
    CHANGE_QUANTITY,
    APPLY_PROMOTION_CODE,
    CANCEL,
    /** Take a cancellation back before it takes effect. */
    RENEW,
    /** Undo a change of the customer's own that waits for the end of the period. */
    CANCEL_SCHEDULED_CHANGE;

    /** All kinds of change. */
    static final Set<Action> CHANGES = Set.of(UPDATE, CHANGE_PRICE, CHANGE_QUANTITY, APPLY_PROMOTION_CODE);
}
