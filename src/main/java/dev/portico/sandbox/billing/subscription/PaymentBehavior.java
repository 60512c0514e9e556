package dev.portico.sandbox.billing.subscription;

import java.util.Locale;

/** What becomes of a change whose payment does not succeed at once. */
enum PaymentBehavior {
    ALLOW_INCOMPLETE,
    ERROR_IF_INCOMPLETE,
    PENDING_IF_INCOMPLETE,
    DEFAULT_INCOMPLETE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
