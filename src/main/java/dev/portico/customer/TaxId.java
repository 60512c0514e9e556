package dev.portico.customer;

import dev.portico.shared.Node;
import org.jspecify.annotations.Nullable;

/**
 * A number under which a customer is known to a tax office.
 *
 * @param type one of Stripe's types, such as {@code eu_vat}; there are more than a hundred and more come every year, and
 *     nothing of ours depends on which it is
 * @see <a href="https://docs.stripe.com/billing/customer/tax-ids">Stripe: customer tax IDs</a>
 */
public record TaxId(
        String id,
        String type,
        String value,
        @Nullable String country,
        @Nullable TaxIdVerification verification) implements Node {

    /** What the tax office said, which Stripe asks for a few types only. */
    public record TaxIdVerification(
            TaxIdVerificationStatus status,
            @Nullable String verifiedName,
            @Nullable String verifiedAddress) {}

    /** How far the check of a tax id is. */
    public enum TaxIdVerificationStatus {
        PENDING,
        VERIFIED,
        UNVERIFIED,
        UNAVAILABLE,
        OTHER
    }
}
