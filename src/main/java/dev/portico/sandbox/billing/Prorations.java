package dev.portico.sandbox.billing;

import dev.portico.sandbox.billing.amount.Deductions;
import dev.portico.sandbox.billing.amount.Part;
import dev.portico.sandbox.billing.amount.Share;
import dev.portico.sandbox.shape.InvoiceItemShape;
import dev.portico.sandbox.store.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts on the books what a change in the middle of a period costs and gives back: invoice items that wait for the next
 * invoice.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/prorations">Stripe: prorations</a>
 */
public final class Prorations {

    private final Books books;
    private final Cuts cuts;
    private final Wording wording;
    private int made;

    public Prorations(Books books) {
        this.books = books;
        this.cuts = new Cuts(books);
        this.wording = new Wording(books);
    }

    /** How many there are by now. */
    public int made() {
        return made;
    }

    /** Gives back what is left of an item as it was. Discounts are those of now, also where they just changed. */
    public void credit(JsonNode subscription, JsonNode item, long at) {
        if (!Items.isFlexible(subscription)) {
            Share share = share(item, at);
            add(subscription, item, -share.of(net(subscription, item, at)), share, wording.unused(item, at));
            return;
        }
        for (Debits.Debit debit : Debits.of(books, item, at)) {
            Share share = new Share(debit.start(), debit.end(), at);
            ObjectNode credit = add(subscription, item, -share.of(debit.amount()), share, wording.unused(item, at));
            if (debit.invoice().isEmpty()) {
                InvoiceItemShape.crediting(credit, debit.id());
            } else {
                InvoiceItemShape.crediting(credit, debit.invoice(), debit.id());
            }
        }
    }

    /** Charges what is left of the period for an item as it is now. */
    public void debit(JsonNode subscription, JsonNode item, long at) {
        Share share = share(item, at);
        add(subscription, item, share.of(net(subscription, item, at)), share, wording.remaining(item, at));
    }

    private static Share share(JsonNode item, long at) {
        return new Share(
                item.path("current_period_start").asLong(),
                item.path("current_period_end").asLong(),
                at);
    }

    /** Classic billing takes every discount off each item as if it stood alone; flexible billing spreads them. */
    private BigDecimal net(JsonNode subscription, JsonNode item, long at) {
        String currency = subscription.path("currency").asString();
        Part alone = Items.part(item, currency);
        List<Part> parts = Items.isFlexible(subscription)
                ? Items.of(subscription).stream()
                        .map(each -> Items.part(each, currency))
                        .toList()
                : List.of(alone);
        return Deductions.net(parts, cuts.of(subscription, at), parts.indexOf(alone));
    }

    private ObjectNode add(JsonNode subscription, JsonNode item, long amount, Share share, String words) {
        Instant at = Instant.ofEpochSecond(share.at());
        ObjectNode added = InvoiceItemShape.of(
                Ids.random("ii_"),
                books.get(subscription.path("customer").asString()),
                subscription.path("currency").asString(),
                amount,
                at);
        InvoiceItemShape.prorated(added, item, at, Instant.ofEpochSecond(share.end()));
        added.put("description", words).set("test_clock", subscription.path("test_clock"));
        made++;
        books.happened("invoiceitem.created", books.add(added), null);
        return added;
    }
}
