package dev.portico.customer;

import dev.portico.shared.Money;
import dev.portico.shared.Node;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Someone who is billed.
 *
 * @param source not in the schema: what later features read from
 */
public record Customer(
        String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address address,
        @Nullable Shipping shipping,
        List<Locale> preferredLocales,
        @Nullable Currency currency,
        @Nullable Money balance,
        TaxExempt taxExempt,
        OffsetDateTime created,
        StripeCustomerSource source)
        implements Node {

    public Customer {
        preferredLocales = List.copyOf(preferredLocales);
    }

    /** Whether a customer is charged tax. */
    public enum TaxExempt {
        NONE,
        EXEMPT,
        REVERSE,
        OTHER
    }

    /** Where goods go. */
    public record Shipping(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Address address) {}
}
