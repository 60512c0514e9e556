package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Cycle;
import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.billing.payment.PendingUpdates;
import dev.portico.sandbox.wire.Metadata;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a subscription between two of its periods: neither is anything prorated, nor do new periods begin, for the
 * renewal of this very moment begins them and bills what the subscription is by then.
 */
public final class PeriodBoundary {

    private final Books books;

    public PeriodBoundary(Books books) {
        this.books = books;
    }

    /** @param parameters items, discounts and metadata, as an update takes them */
    public void change(String id, ObjectNode parameters, long moment) {
        ObjectNode before = books.get(id).deepCopy();
        ObjectNode after = books.edit(id);
        new PendingUpdates(books).replace(after);
        new Discounts(books, after).replace(after, parameters, "discounts");
        new ItemChanges(books, after).apply(new ChangeRequest(parameters).items());
        Metadata.merge(after, parameters);
        if (!Items.isFlexible(after) && !Cycle.sameInterval(first(before), first(after))) {
            after.put("billing_cycle_anchor", moment);
        }
        books.happened("customer.subscription.updated", after, before);
    }

    private static ObjectNode first(ObjectNode subscription) {
        return Items.of(subscription).get(0);
    }
}
