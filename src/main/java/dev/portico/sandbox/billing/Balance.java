package dev.portico.sandbox.billing;

import dev.portico.sandbox.billing.amount.MinimumCharge;
import dev.portico.sandbox.shape.BalanceShape;
import dev.portico.sandbox.store.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a customer's balance does to an invoice, and the invoice to it. Negative is the customer's.
 *
 * @see <a href="https://docs.stripe.com/billing/customer/balance">Stripe: customer balance</a>
 */
public final class Balance {

    private final Books books;

    public Balance(Books books) {
        this.books = books;
    }

    /** Shows what will be due, before anything is taken from the balance. */
    ObjectNode foresee(ObjectNode invoice) {
        long starting = of(invoice);
        long due = due(invoice, starting);
        invoice.put("starting_balance", starting);
        return invoice.put("amount_due", due).put("amount_remaining", due);
    }

    /** Takes from the balance, or leaves on it what is too small to charge or is owed to the customer. */
    public void settle(ObjectNode invoice) {
        foresee(invoice);
        long starting = invoice.path("starting_balance").asLong();
        long ending = starting
                + invoice.path("total").asLong()
                - invoice.path("amount_due").asLong();
        invoice.put("ending_balance", ending);
        if (ending != starting) {
            books.edit(invoice.path("customer").asString()).put("balance", ending);
            String type = ending > 0 ? "invoice_too_small" : "applied_to_invoice";
            books.add(BalanceShape.of(Ids.random("cbtxn_"), invoice, type, ending - starting, ending));
        }
    }

    private long of(ObjectNode invoice) {
        JsonNode customer = books.get(invoice.path("customer").asString());
        String currency = customer.path("currency").asString("");
        boolean other =
                !currency.isEmpty() && !currency.equals(invoice.path("currency").asString());
        return other ? 0 : customer.path("balance").asLong(0);
    }

    private static long due(ObjectNode invoice, long starting) {
        long owed = invoice.path("total").asLong() + starting;
        return owed < MinimumCharge.in(invoice.path("currency").asString()) ? 0 : owed;
    }
}
