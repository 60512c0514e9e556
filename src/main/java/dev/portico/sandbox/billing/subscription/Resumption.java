package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Cycle;
import dev.portico.sandbox.billing.Invoicing;
import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.billing.payment.Collecting;
import dev.portico.sandbox.wire.ApiError;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resumes a paused subscription with an invoice for a new period.
 *
 * @see <a href="https://docs.stripe.com/api/subscriptions/resume">Stripe: resume a subscription</a>
 */
public final class Resumption {

    private final Books books;

    public Resumption(Books books) {
        this.books = books;
    }

    public ObjectNode carryOut(String id, ObjectNode parameters) {
        ObjectNode subscription = books.edit(id);
        if (!Items.isIn(subscription, "paused")) {
            throw ApiError.invalid("subscription", "You can only resume a subscription that is paused.");
        }
        ObjectNode before = subscription.deepCopy();
        long now = books.now(subscription);
        boolean anchored =
                !parameters.path("billing_cycle_anchor").asString("now").equals("unchanged");
        new Cycle(subscription).restart(now, anchored);
        Invoicing invoicing = new Invoicing(books);
        new Collecting(books).bill(invoicing.draft(subscription, "subscription_update", now, Items.of(subscription)));
        if (Items.isIn(subscription, "active")) {
            books.happened("customer.subscription.resumed", subscription, before);
        }
        return subscription;
    }
}
