package dev.portico.sandbox.billing;

import dev.portico.sandbox.billing.amount.Deductions;
import dev.portico.sandbox.billing.amount.Part;
import dev.portico.sandbox.shape.InvoiceItemShape;
import dev.portico.sandbox.shape.InvoiceLineShape;
import dev.portico.sandbox.shape.InvoiceShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.store.Index;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws up the invoices of subscriptions; what becomes of them is collecting's. */
public final class Invoicing {

    private final Books books;
    private final Wording wording;
    private final Taxation taxation;

    public Invoicing(Books books) {
        this.books = books;
        this.wording = new Wording(books);
        this.taxation = new Taxation(books);
    }

    /** Moves every item on by one period and drafts the invoice for it. */
    public ObjectNode renewal(String subscriptionId) {
        ObjectNode subscription = books.edit(subscriptionId);
        long start = Items.periodEnd(subscription);
        new Cycle(subscription).advance();
        return draft(subscription, "subscription_cycle", start, Items.of(subscription));
    }

    /** Drafts an invoice over everything that waits for one, and over the current period of these items. */
    public ObjectNode draft(ObjectNode subscription, String reason, long at, List<ObjectNode> items) {
        ObjectNode customer = books.get(subscription.path("customer").asString());
        String currency = subscription.path("currency").asString();
        ObjectNode invoice =
                InvoiceShape.of(Ids.random("in_"), books.account(), customer, currency, Instant.ofEpochSecond(at));
        InvoiceShape.billing(invoice, subscription, reason);
        books.list("tax_id", Index.CUSTOMER, customer.path("id").asString())
                .forEach(taxId -> InvoiceShape.withTaxId(invoice, taxId));
        if (subscription.path("automatic_tax").path("enabled").asBoolean(false)) {
            InvoiceShape.automaticallyTaxed(invoice);
        }
        invoice.set("test_clock", subscription.path("test_clock"));
        invoice.set("default_tax_rates", subscription.path("default_tax_rates").deepCopy());
        addWaiting(invoice, subscription);
        addItems(invoice, subscription, items, at);
        subscription.set("latest_invoice", invoice.path("id"));
        InvoiceShape.total(invoice);
        return books.add(new Balance(books).foresee(invoice));
    }

    /** Whether something waits for the next invoice of a subscription. */
    public boolean isAnythingWaiting(String subscriptionId) {
        return !waiting(subscriptionId).isEmpty();
    }

    private List<ObjectNode> waiting(String subscriptionId) {
        return books.list("invoiceitem", Index.SUBSCRIPTION, subscriptionId).stream()
                .filter(item -> item.path("invoice").isNull())
                .toList();
    }

    private void addWaiting(ObjectNode invoice, ObjectNode subscription) {
        for (ObjectNode waiting : waiting(subscription.path("id").asString())) {
            ObjectNode item = books.edit(waiting.path("id").asString());
            item.set("invoice", invoice.path("id"));
            ObjectNode line = InvoiceItemShape.line(Ids.random("il_"), item);
            taxation.tax(line, subscription, item);
            InvoiceShape.add(invoice, line);
        }
    }

    private void addItems(ObjectNode invoice, ObjectNode subscription, List<ObjectNode> items, long at) {
        List<ObjectNode> lines = new ArrayList<>();
        items.forEach(item -> lines.add(line(subscription, item)));
        discount(lines, items, subscription, at);
        for (int place = 0; place < lines.size(); place++) {
            taxation.tax(lines.get(place), subscription, items.get(place));
            InvoiceShape.add(invoice, lines.get(place));
        }
    }

    private ObjectNode line(ObjectNode subscription, JsonNode item) {
        String currency = subscription.path("currency").asString();
        long quantity = Items.isMetered(item) ? 0 : item.path("quantity").asLong(1);
        ObjectNode line = InvoiceLineShape.of(Ids.random("il_"), item.path("price"), currency, quantity);
        InvoiceLineShape.covering(
                line,
                wording.whole(item, currency, quantity),
                Instant.ofEpochSecond(item.path("current_period_start").asLong()),
                Instant.ofEpochSecond(item.path("current_period_end").asLong()));
        line.set("discounts", item.path("discounts").deepCopy());
        InvoiceLineShape.ofItem(line, item);
        return Items.isIn(subscription, "trialing") ? InvoiceLineShape.onTrial(line, wording.product(item)) : line;
    }

    private void discount(List<ObjectNode> lines, List<ObjectNode> items, ObjectNode subscription, long at) {
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            parts.add(new Part(
                    items.get(place).path("id").asString(),
                    items.get(place).path("price").path("product").asString(),
                    BigDecimal.valueOf(lines.get(place).path("amount").asLong())));
        }
        Map<String, List<BigDecimal>> taken = Deductions.of(parts, new Cuts(books).of(subscription, at), 0);
        taken.forEach((discount, amounts) -> {
            for (int place = 0; place < lines.size(); place++) {
                if (amounts.get(place).signum() > 0) {
                    InvoiceLineShape.discounted(
                            lines.get(place), discount, amounts.get(place).longValueExact());
                }
            }
        });
    }
}
