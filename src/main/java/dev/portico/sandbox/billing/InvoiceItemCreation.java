package dev.portico.sandbox.billing;

import dev.portico.sandbox.shape.InvoiceItemShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Metadata;
import dev.portico.sandbox.wire.Parameters;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Puts an amount on a customer's next invoice, or on that of one subscription. */
public final class InvoiceItemCreation {

    private final Books books;

    public InvoiceItemCreation(Books books) {
        this.books = books;
    }

    public ObjectNode carryOut(ObjectNode parameters) {
        Parameters.require(parameters, "customer");
        Parameters.require(parameters, "amount");
        ObjectNode customer = existing("customer", parameters);
        String currency =
                parameters.path("currency").asString(customer.path("currency").asString(""));
        if (currency.isEmpty()) {
            throw ApiError.missingParameter("currency");
        }
        ObjectNode item = InvoiceItemShape.of(
                Ids.random("ii_"),
                customer,
                currency,
                Parameters.integer(parameters, "amount"),
                Instant.ofEpochSecond(books.now(customer)));
        if (parameters.has("description")) {
            item.set("description", parameters.path("description"));
        }
        item.put(
                "discountable",
                !parameters.path("discountable").asString("true").equals("false"));
        item.set("test_clock", customer.path("test_clock"));
        if (parameters.has("subscription")) {
            item.set("parent", parent(existing("subscription", parameters)));
        }
        Metadata.merge(item, parameters);
        books.happened("invoiceitem.created", books.add(item), null);
        return item;
    }

    private static ObjectNode parent(ObjectNode subscription) {
        ObjectNode parent = Json.object().put("type", "subscription_details");
        parent.putObject("subscription_details").set("subscription", subscription.path("id"));
        return parent;
    }

    private ObjectNode existing(String type, ObjectNode parameters) {
        String id = Parameters.text(parameters, type);
        ObjectNode found = books.find(type, id);
        if (found == null) {
            throw ApiError.noSuchReference(type, id, type);
        }
        return found;
    }
}
