package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Metadata;
import dev.portico.sandbox.wire.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request sets on a subscription that costs nothing. */
final class Settings {

    private final Books books;
    private final ObjectNode subscription;

    Settings(Books books, ObjectNode subscription) {
        this.books = books;
        this.subscription = subscription;
    }

    void apply(ChangeRequest request) {
        ObjectNode parameters = request.parameters();
        Metadata.merge(subscription, parameters);
        if (request.has("default_payment_method")) {
            method(request);
        }
        if (request.has("description")) {
            subscription.set(
                    "description",
                    request.clears("description") ? Json.object().nullNode() : parameters.path("description"));
        }
        if (request.has("collection_method")) {
            subscription.put("collection_method", Parameters.text(parameters, "collection_method"));
        }
        if (request.has("days_until_due")) {
            subscription.put("days_until_due", Parameters.integer(parameters, "days_until_due"));
        }
        if (request.has("pause_collection")) {
            pause(request);
        }
        details(subscription, parameters.path("cancellation_details"));
    }

    private void method(ChangeRequest request) {
        if (request.clears("default_payment_method")) {
            subscription.putNull("default_payment_method");
            return;
        }
        String id = Parameters.text(request.parameters(), "default_payment_method");
        ObjectNode method = books.find("payment_method", id);
        if (method == null) {
            throw ApiError.noSuchReference("payment_method", id, "default_payment_method");
        }
        if (!method.path("customer").equals(subscription.path("customer"))) {
            throw ApiError.invalid(
                    "default_payment_method",
                    "The customer does not have a payment method with the ID %s. The payment method must be attached to the customer."
                            .formatted(id));
        }
        subscription.put("default_payment_method", id);
    }

    private void pause(ChangeRequest request) {
        if (request.clears("pause_collection")) {
            subscription.putNull("pause_collection");
            return;
        }
        ObjectNode given = request.parameters().withObjectProperty("pause_collection");
        ObjectNode pause =
                subscription.putObject("pause_collection").put("behavior", Parameters.text(given, "behavior"));
        pause.put("resumes_at", given.has("resumes_at") ? (Long) Parameters.integer(given, "resumes_at") : null);
    }

    /** Why a customer leaves; an empty value takes back what was said. */
    static void details(ObjectNode subscription, JsonNode given) {
        ObjectNode details = subscription.withObjectProperty("cancellation_details");
        given.properties().forEach(said -> {
            boolean empty = said.getValue().asString("").isEmpty();
            details.set(said.getKey(), empty ? details.nullNode() : said.getValue());
        });
    }
}
