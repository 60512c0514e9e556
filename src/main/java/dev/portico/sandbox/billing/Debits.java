package dev.portico.sandbox.billing;

import dev.portico.sandbox.store.Index;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was really debited for an item and reaches beyond a moment, which flexible billing gives back instead of what the
 * item would cost today.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/billing-mode">Stripe: billing mode</a>
 */
final class Debits {

    /**
     * @param invoice empty where it was not invoiced yet, and so is an invoice item
     * @param amount after discounts
     */
    record Debit(String invoice, String id, BigDecimal amount, long start, long end) {}

    private final Books books;
    private final String item;
    private final long at;
    private final Set<String> credited = new HashSet<>();
    private final List<Debit> debits = new ArrayList<>();

    private Debits(Books books, String item, long at) {
        this.books = books;
        this.item = item;
        this.at = at;
    }

    static List<Debit> of(Books books, JsonNode item, long at) {
        Debits debits = new Debits(books, item.path("id").asString(), at);
        String subscription = item.path("subscription").asString();
        books.list("invoiceitem", Index.SUBSCRIPTION, subscription).forEach(debits::ofInvoiceItem);
        books.list("invoice", Index.SUBSCRIPTION, subscription).stream()
                .filter(invoice -> !invoice.path("status").asString().equals("void"))
                .forEach(debits::ofInvoice);
        return debits.debits.stream()
                .filter(debit -> !debits.credited.contains(debit.id()))
                .toList();
    }

    private void ofInvoiceItem(ObjectNode invoiceItem) {
        ObjectNode invoice = books.find(invoiceItem.path("invoice").asString(""));
        JsonNode cause = invoiceItem.path("parent").path("subscription_details");
        if (invoice != null && invoice.path("status").asString().equals("void") || !isOf(cause)) {
            return;
        }
        JsonNode credits = invoiceItem.path("proration_details").path("credited_items");
        credits.path("invoice_line_item_details")
                .path("invoice_line_items")
                .forEach(line -> credited.add(line.asString()));
        credited.add(credits.path("invoice_item").asString(""));
        if (invoice == null) {
            add("", invoiceItem, 0);
        }
    }

    private void ofInvoice(ObjectNode invoice) {
        for (JsonNode line : invoice.path("lines").path("data")) {
            JsonNode cause = line.path("parent").path("subscription_item_details");
            if (isOf(cause) && !credited.contains(cause.path("invoice_item").asString(""))) {
                add(invoice.path("id").asString(), line, discounts(line));
            }
        }
    }

    private boolean isOf(JsonNode cause) {
        return cause.path("subscription_item").asString("").equals(item);
    }

    private static long discounts(JsonNode line) {
        return line.path("discount_amounts")
                .valueStream()
                .mapToLong(each -> each.path("amount").asLong())
                .sum();
    }

    private void add(String invoice, JsonNode debited, long discounts) {
        long amount = debited.path("amount").asLong() - discounts;
        long start = debited.path("period").path("start").asLong();
        long end = debited.path("period").path("end").asLong();
        if (amount > 0 && start <= at && at < end) {
            debits.add(new Debit(invoice, debited.path("id").asString(), BigDecimal.valueOf(amount), start, end));
        }
    }
}
