package dev.portico.sandbox.shape;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@code line_item} of an invoice. */
public final class InvoiceLineShape {

    private InvoiceLineShape() {}

    /** A line that charges an amount for a price; description, period and parent are still open. */
    public static ObjectNode of(String id, JsonNode price, String currency, long quantity) {
        long amount = PriceAmount.of(price, currency, quantity);
        ObjectNode line = Skeletons.copyOf("line_item")
                .put("id", id)
                .put("amount", amount)
                .put("subtotal", amount)
                .put("currency", currency)
                .put("quantity", quantity)
                .put("quantity_decimal", Long.toString(quantity));
        ObjectNode pricing = line.putObject("pricing");
        ObjectNode details = pricing.putObject("price_details");
        details.set("price", price.path("id"));
        details.set("product", price.path("product"));
        pricing.put("type", "price_details");
        pricing.set("unit_amount_decimal", PriceAmount.termsIn(price, currency).path("unit_amount_decimal"));
        return line;
    }

    /** Sets the words for it and the time it is charged for. */
    public static ObjectNode covering(ObjectNode line, String description, Instant start, Instant end) {
        line.put("description", description)
                .withObjectProperty("period")
                .put("end", end.getEpochSecond())
                .put("start", start.getEpochSecond());
        return line;
    }

    /** Says that an item of a subscription caused it. */
    public static ObjectNode ofItem(ObjectNode line, JsonNode item) {
        line.set("subscription", item.path("subscription"));
        ObjectNode details = line.putObject("parent")
                .putNull("invoice_item_details")
                .putObject("subscription_item_details")
                .putNull("invoice_item")
                .put("proration", false)
                .putNull("proration_details");
        details.set("subscription", item.path("subscription"));
        details.set("subscription_item", item.path("id"));
        line.withObjectProperty("parent").put("type", "subscription_item_details");
        return line;
    }

    /** Makes it a proration: what a change in the middle of a period costs or gives back. */
    public static ObjectNode prorated(ObjectNode line, long amount) {
        line.put("amount", amount).put("subtotal", amount).put("discountable", false);
        line.withObjectProperty("parent")
                .withObjectProperty("subscription_item_details")
                .put("proration", true);
        return line;
    }

    /** Says that a single invoice item caused it. */
    public static ObjectNode ofInvoiceItem(ObjectNode line, String invoiceItem) {
        line.putObject("parent")
                .set(
                        "invoice_item_details",
                        Skeletons.empty()
                                .put("invoice_item", invoiceItem)
                                .put("proration", false)
                                .putNull("proration_details")
                                .putNull("subscription"));
        line.withObjectProperty("parent").putNull("subscription_item_details").put("type", "invoice_item_details");
        return line;
    }

    /** Takes a discount off; the amount itself stays as it is. */
    public static ObjectNode discounted(ObjectNode line, String discount, long amount) {
        taken((ArrayNode) line.path("discount_amounts"), discount, amount);
        taken((ArrayNode) line.path("pretax_credit_amounts"), discount, amount).put("type", "discount");
        return line;
    }

    /** Taxes what remains of it after discounts, on top. */
    public static ObjectNode taxed(ObjectNode line, String taxRate, int percentage) {
        return taxed(line, taxRate, BigDecimal.valueOf(percentage), false);
    }

    /** Taxes what remains of it after discounts: on top, or as the part of it that is tax. */
    public static ObjectNode taxed(ObjectNode line, String taxRate, BigDecimal percentage, boolean inclusive) {
        long net = line.path("amount").asLong() - sum(line.path("discount_amounts"));
        BigDecimal hundred = BigDecimal.valueOf(100);
        long amount = BigDecimal.valueOf(net)
                .multiply(percentage)
                .divide(inclusive ? hundred.add(percentage) : hundred, 0, RoundingMode.HALF_UP)
                .longValueExact();
        ObjectNode tax = ((ArrayNode) line.path("taxes"))
                .addObject()
                .put("amount", amount)
                .put("tax_behavior", inclusive ? "inclusive" : "exclusive");
        tax.putObject("tax_rate_details").put("tax_rate", taxRate);
        tax.put("taxability_reason", "standard_rated")
                .put("taxable_amount", inclusive ? net - amount : net)
                .put("type", "tax_rate_details");
        return line;
    }

    /** Makes it free, as what is on trial is. */
    public static ObjectNode onTrial(ObjectNode line, String product) {
        line.put("amount", 0).put("subtotal", 0).put("description", "Trial period for " + product);
        line.withObjectProperty("pricing").put("unit_amount_decimal", "0");
        return line;
    }

    static long sum(JsonNode amounts) {
        return amounts.valueStream()
                .mapToLong(each -> each.path("amount").asLong())
                .sum();
    }

    private static ObjectNode taken(ArrayNode amounts, String discount, long amount) {
        return amounts.addObject().put("amount", amount).put("discount", discount);
    }
}
