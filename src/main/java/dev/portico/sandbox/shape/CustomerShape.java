package dev.portico.sandbox.shape;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A {@code customer}; its includable tax and credit stand on it, its subscriptions and tax ids do not. */
public final class CustomerShape {

    private CustomerShape() {}

    /** A customer with nothing but a name and an address for mail. */
    public static ObjectNode of(String id, String name, String email, Instant created) {
        return of(id, created).put("name", name).put("email", email);
    }

    /** A customer of whom nothing is known. */
    public static ObjectNode of(String id, Instant created) {
        ObjectNode customer = Skeletons.copyOf("customer")
                .put("id", id)
                .put("created", created.getEpochSecond())
                .put("invoice_prefix", prefixOf(id));
        customer.putObject("invoice_credit_balance");
        return taxed(customer, "not_collecting");
    }

    /** Sets whether tax can be calculated where the customer is. */
    public static ObjectNode taxed(ObjectNode customer, String automaticTax) {
        customer.putObject("tax")
                .put("automatic_tax", automaticTax)
                .putNull("ip_address")
                .putNull("location")
                .put("provider", "stripe");
        return customer;
    }

    /** Sets the method that pays where nothing else is set. */
    public static ObjectNode payingWith(ObjectNode customer, String paymentMethod) {
        customer.withObjectProperty("invoice_settings").put("default_payment_method", paymentMethod);
        return customer;
    }

    /** What is left of a deleted customer. */
    public static ObjectNode deleted(String id) {
        return Skeletons.empty().put("id", id).put("object", "customer").put("deleted", true);
    }

    private static String prefixOf(String id) {
        return String.format("%08X", id.hashCode());
    }
}
