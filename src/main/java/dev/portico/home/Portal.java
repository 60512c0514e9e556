package dev.portico.home;

import org.jspecify.annotations.Nullable;

/** The portal home. It holds only what costs nothing; the rest is read as it is asked for, side by side. */
record Portal(StripeClient stripe) {

    /**
     * What Stripe.js needs.
     *
     * @param account named only where it is not the account of the key
     * @see <a href="https://docs.stripe.com/js/initializing">Stripe: initializing Stripe.js</a>
     */
    record StripeClient(
            @Nullable String publishableKey, @Nullable String account) {}
}
