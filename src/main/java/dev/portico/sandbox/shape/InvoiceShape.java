package dev.portico.sandbox.shape;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An {@code invoice}: how it begins, and how it adds up. How it goes on is {@link InvoiceLife}. */
public final class InvoiceShape {

    private InvoiceShape() {}

    /** A draft without lines. */
    public static ObjectNode of(String id, ObjectNode account, ObjectNode customer, String currency, Instant created) {
        long at = created.getEpochSecond();
        ObjectNode invoice = Skeletons.copyOf("invoice")
                .put("id", id)
                .put("currency", currency)
                .put("created", at)
                .put("period_start", at)
                .put("period_end", at);
        invoice.set("account_country", account.path("country"));
        invoice.set("account_name", account.path("business_profile").path("name"));
        invoice.set("customer", customer.path("id"));
        for (String same : new String[] {"address", "email", "name", "phone", "shipping", "tax_exempt"}) {
            invoice.set("customer_" + same, customer.path(same).deepCopy());
        }
        invoice.set("lines", ListShape.of("/v1/invoices/" + id + "/lines", List.of()));
        invoice.set("payments", ListShape.of("/v1/invoice_payments?invoice=" + id, List.of()));
        return invoice.putNull("confirmation_secret");
    }

    /** Says which subscription it bills, and takes over how that is collected. */
    public static ObjectNode billing(ObjectNode invoice, JsonNode subscription, String reason) {
        ObjectNode details = invoice.put("billing_reason", reason)
                .putObject("parent")
                .putNull("quote_details")
                .putObject("subscription_details");
        details.set("metadata", subscription.path("metadata").deepCopy());
        details.set("subscription", subscription.path("id"));
        invoice.withObjectProperty("parent").put("type", "subscription_details");
        invoice.set("collection_method", subscription.path("collection_method"));
        invoice.set("discounts", subscription.path("discounts").deepCopy());
        invoice.set("on_behalf_of", subscription.path("on_behalf_of"));
        return invoice;
    }

    /** Copies a tax id of the customer, as finalization would freeze it. */
    public static ObjectNode withTaxId(ObjectNode invoice, JsonNode taxId) {
        ObjectNode copy = ((ArrayNode) invoice.path("customer_tax_ids")).addObject();
        copy.set("type", taxId.path("type"));
        copy.set("value", taxId.path("value"));
        return invoice;
    }

    /** Marks that automatic tax was calculated. */
    public static ObjectNode automaticallyTaxed(ObjectNode invoice) {
        ObjectNode tax = invoice.withObjectProperty("automatic_tax")
                .put("enabled", true)
                .put("status", "complete")
                .put("provider", "stripe");
        tax.putObject("liability").put("type", "self");
        return invoice;
    }

    /** Adds a line. */
    public static ObjectNode add(ObjectNode invoice, ObjectNode line) {
        line.set("invoice", invoice.path("id"));
        ((ArrayNode) invoice.path("lines").path("data")).add(line);
        return invoice;
    }

    /** Adds everything up from the lines; nothing has been paid yet. */
    public static ObjectNode total(ObjectNode invoice) {
        JsonNode lines = invoice.path("lines").path("data");
        invoice.set("total_discount_amounts", merged(lines, "discount_amounts", "discount"));
        invoice.set("total_pretax_credit_amounts", merged(lines, "pretax_credit_amounts", "discount"));
        invoice.set("total_taxes", merged(lines, "taxes", "tax_rate_details"));
        long subtotal = InvoiceLineShape.sum(lines);
        long discounted = subtotal - InvoiceLineShape.sum(invoice.path("total_discount_amounts"));
        long included = taxes(invoice, "inclusive");
        long total = discounted + taxes(invoice, "exclusive");
        return invoice.put("subtotal", subtotal)
                .put("subtotal_excluding_tax", subtotal - included)
                .put("total_excluding_tax", discounted - included)
                .put("total", total)
                .put("amount_due", Math.max(total, 0))
                .put("amount_remaining", Math.max(total, 0));
    }

    private static long taxes(ObjectNode invoice, String behavior) {
        return invoice.path("total_taxes")
                .valueStream()
                .filter(tax -> tax.path("tax_behavior").asString("").equals(behavior))
                .mapToLong(tax -> tax.path("amount").asLong())
                .sum();
    }

    /** Adds up what the lines have in common: one entry for each discount, credit or tax rate. */
    private static ArrayNode merged(JsonNode lines, String amounts, String key) {
        Map<JsonNode, ObjectNode> sums = new LinkedHashMap<>();
        for (JsonNode line : lines) {
            for (JsonNode each : line.path(amounts)) {
                sums.merge(each.path(key), (ObjectNode) each.deepCopy(), InvoiceShape::plus);
            }
        }
        ArrayNode all = Skeletons.empty().putArray("all");
        sums.values().forEach(all::add);
        return all;
    }

    private static ObjectNode plus(ObjectNode sum, ObjectNode next) {
        for (String field : new String[] {"amount", "taxable_amount"}) {
            if (sum.has(field)) {
                sum.put(field, sum.path(field).asLong() + next.path(field).asLong());
            }
        }
        return sum;
    }
}
