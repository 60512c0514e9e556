package dev.portico.eligibility;

import dev.portico.configuration.PortalFeatures.AdjustableQuantity;

/** What refuses another quantity. */
final class QuantityRules {

    private QuantityRules() {}

    /** Beside another price the present quantity is kept, which adjusts nothing. */
    static boolean notAdjustable(Facts facts) {
        AdjustableQuantity configured = QuantityLimits.configured(facts);
        Long wished = facts.wish().quantity();
        boolean kept = facts.target() != null && wished != null && wished.equals(facts.quantity());
        return configured != null && !configured.enabled() && !kept;
    }

    static boolean outOfRange(Facts facts) {
        Long wished = facts.wish().quantity();
        return wished != null && !QuantityLimits.of(facts).include(wished);
    }
}
