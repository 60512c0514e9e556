package dev.portico.sandbox.billing.payment;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.wire.ApiError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes on with the payment of an invoice as the customer's browser does.
 *
 * @see <a href="https://docs.stripe.com/api/payment_intents/confirm">Stripe: confirm a payment intent</a>
 */
public final class Confirmation {

    private final Books books;

    public Confirmation(Books books) {
        this.books = books;
    }

    /**
     * Whether it succeeded.
     *
     * @param methodId empty for the one that the intent, or else the invoice, has
     * @param authenticated what the customer does where their bank asks them
     */
    public boolean carryOut(String intentId, String methodId, boolean authenticated) {
        ObjectNode intent = books.edit(intentId);
        String status = intent.path("status").asString();
        if (status.equals("succeeded") || status.equals("canceled")) {
            throw ApiError.invalid(
                    "payment_intent_unexpected_state",
                    "intent",
                    "You cannot confirm this PaymentIntent because it has a status of " + status + ".");
        }
        ObjectNode invoice = invoice(intent);
        String known = methodId.isEmpty() ? intent.path("payment_method").asString("") : methodId;
        String method = known.isEmpty() ? new Payments(books).methodFor(invoice) : known;
        ObjectNode found = method == null ? null : books.find("payment_method", method);
        if (found == null) {
            throw ApiError.missingParameter("payment_method");
        }
        return new Collecting(books).confirmed(invoice, intent, found, authenticated) == Payments.Outcome.PAID;
    }

    private ObjectNode invoice(JsonNode intent) {
        String customer = intent.path("customer").asString("");
        return books.list("invoice", Index.CUSTOMER, customer).stream()
                .filter(invoice -> paysWith(invoice, intent))
                .findFirst()
                .map(invoice -> books.edit(invoice.path("id").asString()))
                .orElseThrow(() -> ApiError.invalid("intent", "This PaymentIntent belongs to no invoice."));
    }

    private static boolean paysWith(JsonNode invoice, JsonNode intent) {
        return invoice.path("payments")
                .path("data")
                .valueStream()
                .anyMatch(payment ->
                        payment.path("payment").path("payment_intent").equals(intent.path("id")));
    }
}
