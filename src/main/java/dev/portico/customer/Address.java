package dev.portico.customer;

import org.jspecify.annotations.Nullable;

/**
 * A postal address, as far as it is known.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country) {}
