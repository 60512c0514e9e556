package dev.portico.change;

import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A line of a bill as a customer is shown it beforehand, and as Stripe then has it. */
record BilledLine(String words, long amount, boolean proration, long discount, long tax, long start, long end) {

    /** In an order of their own: Stripe does not promise one. */
    static List<String> shown(JsonNode lines) {
        return lines.valueStream()
                .map(BilledLine::ofPreview)
                .map(BilledLine::toString)
                .sorted()
                .toList();
    }

    static List<String> billed(JsonNode invoice) {
        return invoice.at("/lines/data")
                .valueStream()
                .map(BilledLine::ofInvoice)
                .map(BilledLine::toString)
                .sorted()
                .toList();
    }

    private static BilledLine ofPreview(JsonNode line) {
        return new BilledLine(
                line.path("description").asString(),
                line.at("/amount/minorUnits").asLong(),
                line.path("proration").asBoolean(),
                line.at("/discountTotal/minorUnits").asLong(),
                line.at("/tax/minorUnits").asLong(),
                seconds(line.at("/period/start")),
                seconds(line.at("/period/end")));
    }

    private static BilledLine ofInvoice(JsonNode line) {
        JsonNode parent = line.path("parent");
        JsonNode cause = parent.path("invoice_item_details").isObject()
                ? parent.path("invoice_item_details")
                : parent.path("subscription_item_details");
        return new BilledLine(
                line.path("description").asString(),
                line.path("amount").asLong(),
                cause.path("proration").asBoolean(),
                sum(line.path("discount_amounts")),
                sum(line.path("taxes")),
                line.at("/period/start").asLong(),
                line.at("/period/end").asLong());
    }

    private static long seconds(JsonNode time) {
        return OffsetDateTime.parse(time.asString()).toEpochSecond();
    }

    private static long sum(JsonNode parts) {
        return parts.valueStream()
                .mapToLong(part -> part.path("amount").asLong())
                .sum();
    }
}
