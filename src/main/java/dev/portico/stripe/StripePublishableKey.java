package dev.portico.stripe;

import dev.portico.tenancy.Account;
import org.jspecify.annotations.Nullable;

/** The key for Stripe.js, which is no secret; null where the operator gave none. */
public record StripePublishableKey(@Nullable String value) {

    /** What a client needs to start Stripe.js in the account. */
    public StripeClient in(Account account) {
        return new StripeClient(value, account.connected() ? account.id() : null);
    }

    /**
     * What Stripe.js needs.
     *
     * @param account named only where it is not the account of the key
     * @see <a href="https://docs.stripe.com/js/initializing">Stripe: initializing Stripe.js</a>
     */
    public record StripeClient(
            @Nullable String publishableKey, @Nullable String account) {}
}
