package dev.portico.sandbox.billing.subscription;

import java.util.Locale;

/** Whether a change in the middle of a period is settled for the rest of it, and when. */
enum ProrationBehavior {
    CREATE_PRORATIONS,
    ALWAYS_INVOICE,
    NONE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
