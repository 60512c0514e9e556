package dev.portico.eligibility;

/** When a change does. */
public enum TakesEffect {
    NOW,
    /** At the end of the current period, by a subscription schedule. */
    PERIOD_END
}
