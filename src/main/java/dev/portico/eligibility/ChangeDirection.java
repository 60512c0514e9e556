package dev.portico.eligibility;

import java.math.BigDecimal;

/** Whether a change is to something dearer or cheaper: by the price times the quantity of a day, tiers included. */
public enum ChangeDirection {
    UPGRADE,
    DOWNGRADE,
    /** To what costs the same, or nobody can tell. */
    CROSSGRADE;

    static ChangeDirection of(Facts facts) {
        BigDecimal before = ItemAmount.perDay(facts.price(), facts.quantity());
        BigDecimal after = ItemAmount.perDay(facts.nextPrice(), facts.nextQuantity());
        if (before == null || after == null || before.compareTo(after) == 0) {
            return CROSSGRADE;
        }
        return before.compareTo(after) < 0 ? UPGRADE : DOWNGRADE;
    }
}
