package dev.portico.sandbox.shape;

import tools.jackson.databind.node.ObjectNode;

/** A postal address as Stripe writes it wherever one stands. */
public final class AddressShape {

    private AddressShape() {}

    /** An address of one line and without a state. */
    public static ObjectNode of(String line, String postalCode, String city, String country) {
        return Skeletons.empty()
                .put("city", city)
                .put("country", country)
                .put("line1", line)
                .putNull("line2")
                .put("postal_code", postalCode)
                .putNull("state");
    }
}
