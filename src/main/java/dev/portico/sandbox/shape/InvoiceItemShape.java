package dev.portico.sandbox.shape;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An {@code invoiceitem}, which waits for the next invoice and becomes a line of it. */
public final class InvoiceItemShape {

    private InvoiceItemShape() {}

    /** An amount without a price. */
    public static ObjectNode of(String id, JsonNode customer, String currency, long amount, Instant at) {
        long date = at.getEpochSecond();
        ObjectNode item = Skeletons.copyOf("invoiceitem")
                .put("id", id)
                .put("amount", amount)
                .put("currency", currency)
                .put("date", date);
        item.set("customer", customer.path("id"));
        item.withObjectProperty("period").put("start", date).put("end", date);
        item.putObject("pricing").put("type", "price_details").put("unit_amount_decimal", Long.toString(amount));
        return item;
    }

    /** Makes it what a change in the middle of a period costs or gives back for an item of a subscription. */
    public static ObjectNode prorated(ObjectNode invoiceItem, JsonNode item, Instant start, Instant end) {
        long quantity = item.path("quantity").asLong(1);
        invoiceItem
                .put("proration", true)
                .put("discountable", false)
                .put("quantity", quantity)
                .put("quantity_decimal", Long.toString(quantity));
        invoiceItem
                .withObjectProperty("period")
                .put("start", start.getEpochSecond())
                .put("end", end.getEpochSecond());
        invoiceItem.putObject("proration_details").putNull("credited_items").putArray("discount_amounts");
        invoiceItem
                .putObject("pricing")
                .put("type", "price_details")
                .set("unit_amount_decimal", item.path("price").path("unit_amount_decimal"));
        ObjectNode price = invoiceItem.withObjectProperty("pricing").putObject("price_details");
        price.set("price", item.path("price").path("id"));
        price.set("product", item.path("price").path("product"));
        invoiceItem.set("tax_rates", item.path("tax_rates").deepCopy());
        ObjectNode details = invoiceItem
                .putObject("parent")
                .put("type", "subscription_details")
                .putObject("subscription_details");
        details.set("subscription", item.path("subscription"));
        details.set("subscription_item", item.path("id"));
        return invoiceItem;
    }

    /** Names the line of an invoice that it gives back. */
    public static ObjectNode crediting(ObjectNode invoiceItem, String invoice, String line) {
        ObjectNode credited = credited(invoiceItem).put("type", "invoice_line_items");
        credited.putObject("invoice_line_item_details")
                .put("invoice", invoice)
                .putArray("invoice_line_items")
                .add(line);
        return invoiceItem;
    }

    /** Names the item, not invoiced yet, that it gives back. */
    public static ObjectNode crediting(ObjectNode invoiceItem, String other) {
        credited(invoiceItem).put("type", "invoice_item").put("invoice_item", other);
        return invoiceItem;
    }

    private static ObjectNode credited(ObjectNode invoiceItem) {
        return invoiceItem.withObjectProperty("proration_details").putObject("credited_items");
    }

    /** The line it becomes. */
    public static ObjectNode line(String id, JsonNode invoiceItem) {
        ObjectNode line = Skeletons.copyOf("line_item").put("id", id);
        for (String same : new String[] {
            "amount",
            "currency",
            "description",
            "discountable",
            "metadata",
            "period",
            "pricing",
            "quantity",
            "quantity_decimal"
        }) {
            line.set(same, invoiceItem.path(same).deepCopy());
        }
        line.set("subtotal", invoiceItem.path("amount"));
        JsonNode caused = invoiceItem.path("parent").path("subscription_details");
        return caused.has("subscription_item") ? ofItem(line, invoiceItem, caused) : ofItself(line, invoiceItem);
    }

    private static ObjectNode ofItself(ObjectNode line, JsonNode invoiceItem) {
        return InvoiceLineShape.ofInvoiceItem(line, invoiceItem.path("id").asString());
    }

    private static ObjectNode ofItem(ObjectNode line, JsonNode invoiceItem, JsonNode caused) {
        line.set("subscription", caused.path("subscription"));
        ObjectNode parent = line.putObject("parent").putNull("invoice_item_details");
        ObjectNode details = parent.putObject("subscription_item_details");
        details.set("invoice_item", invoiceItem.path("id"));
        details.set("proration", invoiceItem.path("proration"));
        details.putObject("proration_details").set("credited_items", creditedBy(invoiceItem));
        details.set("subscription", caused.path("subscription"));
        details.set("subscription_item", caused.path("subscription_item"));
        parent.put("type", "subscription_item_details");
        return line;
    }

    /** Lines name what they credit only where that is on an invoice. */
    private static JsonNode creditedBy(JsonNode invoiceItem) {
        JsonNode lines = invoiceItem.at("/proration_details/credited_items/invoice_line_item_details");
        if (!lines.isObject()) {
            return Skeletons.empty().nullNode();
        }
        ObjectNode credited = Skeletons.empty();
        credited.set("invoice", lines.path("invoice"));
        credited.set("invoice_line_items", ((ArrayNode) lines.path("invoice_line_items")).deepCopy());
        return credited;
    }
}
