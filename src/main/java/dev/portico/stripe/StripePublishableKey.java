package dev.portico.stripe;

import org.jspecify.annotations.Nullable;

/** The key for Stripe.js, which is no secret; null where the operator gave none. */
public record StripePublishableKey(@Nullable String value) {}
