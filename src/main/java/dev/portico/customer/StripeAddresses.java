package dev.portico.customer;

import dev.portico.stripe.StripeValues;
import org.jspecify.annotations.Nullable;

/** Addresses of Stripe as ours. */
public final class StripeAddresses {

    private StripeAddresses() {}

    public static @Nullable Address findAddress(com.stripe.model.@Nullable Address address) {
        return address == null
                ? null
                : new Address(
                        address.getLine1(),
                        address.getLine2(),
                        address.getCity(),
                        address.getState(),
                        address.getPostalCode(),
                        StripeValues.findCountry(address.getCountry()));
    }
}
