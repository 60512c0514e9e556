package dev.portico.sandbox.shape;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens to an invoice after it was drawn up.
 *
 * @see <a href="https://docs.stripe.com/invoicing/overview#invoice-statuses">Stripe: invoice statuses</a>
 */
public final class InvoiceLife {

    private InvoiceLife() {}

    /** Draft to open: it gets its number, its page and its PDF. */
    public static ObjectNode finalized(ObjectNode invoice, String account, String number, Instant at) {
        String page = "https://invoice.stripe.com/i/" + account + "/test_"
                + invoice.path("id").asString();
        transition(invoice, "finalized_at", at);
        return invoice.put("status", "open")
                .put("number", number)
                .put("hosted_invoice_url", page + "?s=ap")
                .put(
                        "invoice_pdf",
                        "https://pay.stripe.com/invoice/" + account + "/test_"
                                + invoice.path("id").asString() + "/pdf?s=ap")
                .put("effective_at", at.getEpochSecond())
                .put("webhooks_delivered_at", at.getEpochSecond())
                .put("ending_balance", 0);
    }

    /** Sets when it must be paid, for one that is sent. */
    public static ObjectNode dueAfter(ObjectNode invoice, Duration term) {
        long finalized = invoice.path("status_transitions").path("finalized_at").asLong();
        return invoice.put("due_date", finalized + term.toSeconds());
    }

    /** Open to paid, whole. */
    public static ObjectNode paid(ObjectNode invoice, Instant at) {
        transition(invoice, "paid_at", at);
        invoice.set("amount_paid", invoice.path("amount_due"));
        return invoice.put("status", "paid")
                .put("amount_remaining", 0)
                .put("attempted", true)
                .put("auto_advance", false)
                .put("attempt_count", invoice.path("amount_due").asLong() == 0 ? 0 : 1);
    }

    /** Stays open after attempts that failed, until the next one. */
    public static ObjectNode tried(ObjectNode invoice, int attempts, Instant next) {
        return invoice.put("attempted", true)
                .put("attempt_count", attempts)
                .put("next_payment_attempt", next.getEpochSecond());
    }

    /** Open to void. */
    public static ObjectNode voided(ObjectNode invoice, Instant at) {
        transition(invoice, "voided_at", at);
        return invoice.put("status", "void").put("auto_advance", false);
    }

    /** Open to uncollectible. */
    public static ObjectNode uncollectible(ObjectNode invoice, Instant at) {
        transition(invoice, "marked_uncollectible_at", at);
        return invoice.put("status", "uncollectible").put("auto_advance", false);
    }

    /** Adds the payment that the intent makes, and what a browser needs to go on with it while it is open. */
    public static ObjectNode payment(ObjectNode invoice, String id, ObjectNode intent) {
        ((ArrayNode) invoice.path("payments").path("data")).add(PaymentShape.of(id, invoice, intent));
        if (invoice.path("status").asString().equals("open")) {
            invoice.putObject("confirmation_secret")
                    .put("client_secret", intent.path("client_secret").asString())
                    .put("type", "payment_intent");
        }
        return invoice;
    }

    private static void transition(ObjectNode invoice, String name, Instant at) {
        invoice.withObjectProperty("status_transitions").put(name, at.getEpochSecond());
    }
}
