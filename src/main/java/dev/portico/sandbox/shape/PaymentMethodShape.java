package dev.portico.sandbox.shape;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@code payment_method} with the hash of its type. */
public final class PaymentMethodShape {

    private PaymentMethodShape() {}

    /** A method of a customer; the details are those fields of the type's hash that are set. */
    public static ObjectNode of(String id, ObjectNode customer, String type, JsonNode details, Instant created) {
        ObjectNode method = of(id, type, details, created);
        method.set("customer", customer.path("id"));
        return billedTo(method, customer);
    }

    /** A method that nobody has attached yet. */
    public static ObjectNode of(String id, String type, JsonNode details, Instant created) {
        ObjectNode method = Skeletons.copyOf("payment_method")
                .put("id", id)
                .put("type", type)
                .put("created", created.getEpochSecond());
        ObjectNode hash = Skeletons.copyOf("payment_method_types")
                .withObjectProperty(type)
                .deepCopy();
        details.properties().forEach(detail -> hash.set(detail.getKey(), detail.getValue()));
        method.set(type, hash);
        return method;
    }

    private static ObjectNode billedTo(ObjectNode method, ObjectNode customer) {
        ObjectNode billing = method.withObjectProperty("billing_details");
        for (String same : new String[] {"address", "email", "name", "phone"}) {
            billing.set(same, customer.path(same).deepCopy());
        }
        return method;
    }
}
