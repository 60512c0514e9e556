package dev.portico.configuration;

/** Why a customer says they cancel. */
public enum CancellationFeedback {
    TOO_EXPENSIVE,
    MISSING_FEATURES,
    SWITCHED_SERVICE,
    UNUSED,
    CUSTOMER_SERVICE,
    TOO_COMPLEX,
    LOW_QUALITY,
    OTHER
}
