package dev.portico.sandbox.shape;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@code customer_balance_transaction}: why the balance of a customer is what it is. */
public final class BalanceShape {

    private BalanceShape() {}

    /**
     * What an invoice took from the balance or left on it.
     *
     * @param ending the balance after it; negative is the customer's
     */
    public static ObjectNode of(String id, JsonNode invoice, String type, long amount, long ending) {
        ObjectNode transaction = Skeletons.copyOf("customer_balance_transaction")
                .put("id", id)
                .put("amount", amount)
                .put("ending_balance", ending)
                .put("type", type);
        transaction.set("created", invoice.path("status_transitions").path("finalized_at"));
        transaction.set("currency", invoice.path("currency"));
        transaction.set("customer", invoice.path("customer"));
        transaction.set("invoice", invoice.path("id"));
        return transaction;
    }
}
