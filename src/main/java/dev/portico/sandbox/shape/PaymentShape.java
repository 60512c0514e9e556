package dev.portico.sandbox.shape;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How an invoice is paid: the {@code invoice_payment} and the {@code payment_intent} it stands for. */
public final class PaymentShape {

    private PaymentShape() {}

    /** The intent to take what is due; nothing pays it yet. */
    public static ObjectNode intent(String id, ObjectNode invoice, String status) {
        long due = invoice.path("amount_due").asLong();
        ObjectNode intent = Skeletons.copyOf("payment_intent")
                .put("id", id)
                .put("amount", due)
                .put("amount_received", status.equals("succeeded") ? due : 0)
                .put("client_secret", id + "_secret_demo")
                .put("status", status);
        if (status.equals("canceled")) {
            intent.put("cancellation_reason", "void_invoice");
            intent.set("canceled_at", invoice.path("status_transitions").path("voided_at"));
        }
        intent.set("created", invoice.path("created"));
        intent.set("currency", invoice.path("currency"));
        intent.set("customer", invoice.path("customer"));
        return intent;
    }

    /** Sets the method that pays. */
    public static ObjectNode with(ObjectNode intent, ObjectNode method) {
        intent.set("payment_method", method.path("id"));
        intent.putArray("payment_method_types").add(method.path("type").asString());
        return intent;
    }

    /** Marks that the customer has to confirm the payment to their bank. */
    public static ObjectNode awaitingCustomer(ObjectNode intent) {
        intent.putObject("next_action").put("type", "use_stripe_sdk").putObject("use_stripe_sdk");
        return intent;
    }

    /** Marks that the bank refused. */
    public static ObjectNode declined(ObjectNode intent, String reason) {
        intent.putObject("last_payment_error")
                .put("code", "card_declined")
                .put("decline_code", reason)
                .put("doc_url", "https://docs.stripe.com/error-codes#card-declined")
                .put("message", "Your card was declined.")
                .put("type", "card_error");
        return intent;
    }

    /** Marks what went wrong with the last attempt, and that another method is needed. */
    public static ObjectNode failed(ObjectNode intent, String code, @Nullable String declineCode, String message) {
        ObjectNode error = intent.put("status", "requires_payment_method")
                .putNull("next_action")
                .putObject("last_payment_error")
                .put("code", code);
        if (declineCode != null) {
            error.put("decline_code", declineCode);
        }
        error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'))
                .put("message", message)
                .put("type", "card_error");
        return intent;
    }

    /** Marks that it took what was due. */
    public static ObjectNode succeeded(ObjectNode intent) {
        intent.set("amount_received", intent.path("amount"));
        return intent.put("status", "succeeded").putNull("next_action").putNull("last_payment_error");
    }

    /** Marks that it is given up. */
    public static ObjectNode canceled(ObjectNode intent, Instant at) {
        return intent.put("status", "canceled")
                .put("cancellation_reason", "void_invoice")
                .put("canceled_at", at.getEpochSecond())
                .putNull("next_action");
    }

    /** Brings the payments of an invoice to where their intent is. */
    public static void settle(ObjectNode invoice, ObjectNode intent) {
        for (JsonNode payment : invoice.path("payments").path("data")) {
            if (payment.path("payment").path("payment_intent").equals(intent.path("id"))) {
                settled((ObjectNode) payment, invoice, intent.path("status").asString());
            }
        }
        if (!invoice.path("status").asString().equals("open")) {
            invoice.putNull("confirmation_secret");
        }
    }

    /** The payment of an invoice by an intent, settled as far as the intent is. */
    static ObjectNode of(String id, ObjectNode invoice, ObjectNode intent) {
        ObjectNode payment = Skeletons.copyOf("invoice_payment").put("id", id);
        payment.set("invoice", invoice.path("id"));
        payment.set("created", intent.path("created"));
        payment.set("currency", intent.path("currency"));
        payment.set("amount_requested", intent.path("amount"));
        payment.withObjectProperty("payment").set("payment_intent", intent.path("id"));
        return settled(payment, invoice, intent.path("status").asString());
    }

    private static ObjectNode settled(ObjectNode payment, ObjectNode invoice, String intentStatus) {
        ObjectNode transitions = payment.withObjectProperty("status_transitions");
        if (intentStatus.equals("succeeded")) {
            transitions.set("paid_at", invoice.path("status_transitions").path("paid_at"));
            payment.put("status", "paid").set("amount_paid", payment.path("amount_requested"));
        } else if (intentStatus.equals("canceled")) {
            transitions.set("canceled_at", invoice.path("status_transitions").path("voided_at"));
            payment.put("status", "canceled");
        }
        return payment;
    }
}
