package dev.portico.sandbox.billing.payment;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Refusals;
import dev.portico.sandbox.shape.InvoiceLife;
import dev.portico.sandbox.shape.PaymentShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes money for open invoices. */
public final class Payments {

    /** How an attempt ended. */
    public enum Outcome {
        PAID,
        ACTION_REQUIRED,
        FAILED
    }

    private final Books books;

    public Payments(Books books) {
        this.books = books;
    }

    /** The method that pays an invoice: its own, else its subscription's, else the customer's. */
    @Nullable
    public String methodFor(JsonNode invoice) {
        String subscription = Collecting.subscriptionOf(invoice);
        JsonNode customer = books.get(invoice.path("customer").asString());
        String[] candidates = {
            invoice.path("default_payment_method").asString(""),
            subscription.isEmpty()
                    ? ""
                    : books.get(subscription).path("default_payment_method").asString(""),
            customer.path("invoice_settings").path("default_payment_method").asString("")
        };
        for (String candidate : candidates) {
            if (!candidate.isEmpty()) {
                return candidate;
            }
        }
        return null;
    }

    /** The intent to pay what is due of an invoice, made where there is none yet. */
    ObjectNode intent(ObjectNode invoice) {
        for (JsonNode payment : invoice.path("payments").path("data")) {
            String id = payment.path("payment").path("payment_intent").asString("");
            if (!id.isEmpty()) {
                return books.edit(id);
            }
        }
        String id = Ids.random("pi_");
        ObjectNode intent = PaymentShape.intent(id, invoice, "requires_payment_method");
        intent.put("client_secret", id + "_secret_" + Ids.text(24));
        InvoiceLife.payment(invoice, Ids.random("inpay_"), intent);
        books.happened("payment_intent.created", books.add(intent), null);
        return intent;
    }

    /** Leaves the payment to the customer, with the method that would be charged. */
    public void leave(ObjectNode invoice) {
        ObjectNode intent = intent(invoice);
        String method = methodFor(invoice);
        if (method != null) {
            PaymentShape.with(intent, books.get(method)).put("status", "requires_confirmation");
        }
    }

    /** Charges a method, without the customer being there to authenticate unless it is their own confirmation. */
    Outcome attempt(ObjectNode invoice, ObjectNode intent, @Nullable String methodId, boolean offSession) {
        if (methodId == null) {
            return failed(
                    invoice,
                    intent,
                    "payment_method_missing",
                    "This customer has no attached payment source or default payment method.");
        }
        ObjectNode method = books.get(methodId);
        PaymentShape.with(intent, method);
        if (wantsCustomer(method, offSession)) {
            PaymentShape.awaitingCustomer(intent)
                    .put("status", "requires_action")
                    .putNull("last_payment_error");
            books.happened("payment_intent.requires_action", intent, null);
            tried(invoice);
            books.happened("invoice.payment_action_required", invoice, null);
            books.happened("invoice.payment_failed", invoice, null);
            return Outcome.ACTION_REQUIRED;
        }
        return charge(invoice, intent, method);
    }

    boolean wantsCustomer(JsonNode method, boolean offSession) {
        return TestCard.of(method).wantsCustomer(offSession, books.find(setUpMark(method)) != null);
    }

    /** Remembers that the customer has authenticated with it, which some banks ask for but once. */
    void setUp(JsonNode method) {
        books.add(Json.object().put("id", setUpMark(method)).put("object", "set_up_payment_method"));
    }

    private static String setUpMark(JsonNode method) {
        return "set_up_" + method.path("id").asString();
    }

    /** Charges a method whose owner has done what the bank asks of them. */
    Outcome charge(ObjectNode invoice, ObjectNode intent, ObjectNode method) {
        Decline decline = TestCard.of(method).decline();
        if (decline == null) {
            PaymentShape.succeeded(intent);
            books.happened("payment_intent.succeeded", intent, null);
            return Outcome.PAID;
        }
        decline.fail(intent);
        return failed(invoice, intent);
    }

    /** The customer did not authenticate. */
    Outcome unauthenticated(ObjectNode invoice, ObjectNode intent) {
        return failed(
                invoice,
                intent,
                "payment_intent_authentication_failure",
                "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.");
    }

    private Outcome failed(ObjectNode invoice, ObjectNode intent, String code, String message) {
        PaymentShape.failed(intent, code, null, message);
        return failed(invoice, intent);
    }

    private Outcome failed(ObjectNode invoice, ObjectNode intent) {
        intent.putNull("payment_method");
        books.happened("payment_intent.payment_failed", intent, null);
        tried(invoice);
        books.happened("invoice.payment_failed", invoice, null);
        return Outcome.FAILED;
    }

    private void tried(ObjectNode invoice) {
        long now = books.now(invoice);
        int attempts = invoice.path("attempt_count").asInt(0) + 1;
        InvoiceLife.tried(invoice, attempts, Instant.ofEpochSecond(now).plus(Standing.RETRY));
    }

    /** The refusal that tells how an attempt at an invoice ended, with the intent as the view shows it. */
    public ApiError refusal(ObjectNode invoice, UnaryOperator<ObjectNode> view) {
        ObjectNode intent = intent(invoice);
        JsonNode cause = intent.path("last_payment_error");
        return ApiError.payment(cause.isObject() ? cause : Refusals.actionRequired(), view.apply(intent));
    }
}
