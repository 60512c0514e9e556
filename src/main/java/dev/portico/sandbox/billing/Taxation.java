package dev.portico.sandbox.billing;

import dev.portico.sandbox.shape.InvoiceLineShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Taxes invoice lines: with the rates that are set, else automatically with that of the customer's country. */
final class Taxation {

    private final Books books;

    Taxation(Books books) {
        this.books = books;
    }

    void tax(ObjectNode line, JsonNode subscription, JsonNode item) {
        JsonNode own = item.path("tax_rates");
        JsonNode set = own.isEmpty() ? subscription.path("default_tax_rates") : own;
        set.forEach(rate -> tax(line, rate, rate.path("inclusive").asBoolean(false)));
        if (set.isEmpty() && subscription.path("automatic_tax").path("enabled").asBoolean(false)) {
            automatically(line, books.get(subscription.path("customer").asString()));
        }
    }

    private void automatically(ObjectNode line, JsonNode customer) {
        String country = customer.path("address").path("country").asString("");
        ObjectNode price = books.find(
                line.path("pricing").path("price_details").path("price").asString(""));
        boolean inclusive =
                price != null && price.path("tax_behavior").asString("").equals("inclusive");
        boolean exempt = !customer.path("tax_exempt").asString("none").equals("none");
        books.list("tax_rate").stream()
                .filter(rate -> !exempt
                        && rate.path("active").asBoolean(true)
                        && rate.path("country").asString("").equals(country))
                .findFirst()
                .ifPresent(rate -> tax(line, rate, inclusive));
    }

    private static void tax(ObjectNode line, JsonNode rate, boolean inclusive) {
        InvoiceLineShape.taxed(
                line, rate.path("id").asString(), rate.path("percentage").decimalValue(), inclusive);
    }
}
