package dev.portico.sandbox.billing.payment;

import dev.portico.sandbox.billing.Balance;
import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.shape.InvoiceLife;
import dev.portico.sandbox.shape.PaymentShape;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes invoices from draft to their end.
 *
 * @see <a href="https://docs.stripe.com/invoicing/overview">Stripe: invoices</a>
 */
public final class Collecting {

    private final Books books;
    private final Payments payments;
    private final Standing standing;

    public Collecting(Books books) {
        this.books = books;
        this.payments = new Payments(books);
        this.standing = new Standing(books);
    }

    static String subscriptionOf(JsonNode invoice) {
        return invoice.path("parent")
                .path("subscription_details")
                .path("subscription")
                .asString("");
    }

    /** Draft to open, or to paid at once where nothing is due. */
    public ObjectNode open(String invoiceId) {
        ObjectNode invoice = books.edit(invoiceId);
        Instant now = Instant.ofEpochSecond(books.now(invoice));
        InvoiceLife.finalized(invoice, books.account().path("id").asString(), nextNumber(invoice), now);
        new Balance(books).settle(invoice);
        if (invoice.path("collection_method").asString().equals("send_invoice")) {
            InvoiceLife.dueAfter(invoice, term(invoice));
        }
        useUp(invoice);
        books.happened("invoice.finalized", invoice, null);
        if (invoice.path("amount_due").asLong() == 0) {
            paid(invoice, now);
        } else {
            payments.intent(invoice);
        }
        return invoice;
    }

    /** Opens a draft that is new, and collects it at once where that is how its subscription pays. */
    public void bill(ObjectNode draft) {
        books.happened("invoice.created", draft, null);
        ObjectNode invoice = open(draft.path("id").asString());
        boolean charged = invoice.path("collection_method").asString().equals("charge_automatically");
        if (charged && invoice.path("status").asString().equals("open")) {
            collect(invoice.path("id").asString());
        }
    }

    /** Does with a draft what is done while nothing is collected. */
    public void pausedAt(ObjectNode draft, JsonNode pause) {
        String id = draft.path("id").asString();
        String behavior = pause.path("behavior").asString();
        if (behavior.equals("keep_as_draft")) {
            draft.put("auto_advance", false);
        } else if (open(id).path("status").asString().equals("open")) {
            close(id, behavior);
        }
    }

    private void close(String id, String behavior) {
        if (behavior.equals("void")) {
            voided(id);
        } else {
            uncollectible(id);
        }
    }

    /** Tries to collect an open invoice with the method that is due to pay it; a failure shows in the subscription. */
    public ObjectNode collect(String invoiceId) {
        ObjectNode invoice = books.edit(invoiceId);
        if (attempt(invoice, payments.methodFor(invoice), true) != Payments.Outcome.PAID) {
            standing.unpaid(invoice);
        }
        return invoice;
    }

    /** Tries to collect an open invoice; what a failure means is the caller's to say. */
    public Payments.Outcome attempt(ObjectNode invoice, @Nullable String method, boolean offSession) {
        ObjectNode intent = payments.intent(invoice);
        return settled(invoice, intent, payments.attempt(invoice, intent, method, offSession));
    }

    /** Goes on with a payment as the customer has it, with or without having authenticated. */
    Payments.Outcome confirmed(ObjectNode invoice, ObjectNode intent, ObjectNode method, boolean authenticated) {
        PaymentShape.with(intent, method);
        if (payments.wantsCustomer(method, false)) {
            if (!authenticated) {
                return payments.unauthenticated(invoice, intent);
            }
            payments.setUp(method);
        }
        return settled(invoice, intent, payments.charge(invoice, intent, method));
    }

    private Payments.Outcome settled(ObjectNode invoice, ObjectNode intent, Payments.Outcome outcome) {
        if (outcome == Payments.Outcome.PAID) {
            paid(invoice, Instant.ofEpochSecond(books.now(invoice)));
            PaymentShape.settle(invoice, intent);
        }
        return outcome;
    }

    private void paid(ObjectNode invoice, Instant now) {
        InvoiceLife.paid(invoice, now);
        invoice.putNull("next_payment_attempt");
        for (JsonNode payment : invoice.path("payments").path("data")) {
            books.happened("invoice_payment.paid", (ObjectNode) payment, null);
        }
        books.happened("invoice.paid", invoice, null);
        books.happened("invoice.payment_succeeded", invoice, null);
        standing.paid(invoice);
    }

    /** Open to void: what waited for it is dropped. */
    public ObjectNode voided(String invoiceId) {
        ObjectNode invoice = books.edit(invoiceId);
        Instant now = Instant.ofEpochSecond(books.now(invoice));
        InvoiceLife.voided(invoice, now);
        giveUp(invoice, now);
        books.happened("invoice.voided", invoice, null);
        new PendingUpdates(books).drop(invoice);
        return invoice;
    }

    /** Open to uncollectible. */
    public ObjectNode uncollectible(String invoiceId) {
        ObjectNode invoice = books.edit(invoiceId);
        InvoiceLife.uncollectible(invoice, Instant.ofEpochSecond(books.now(invoice)));
        books.happened("invoice.marked_uncollectible", invoice, null);
        return invoice;
    }

    private void giveUp(ObjectNode invoice, Instant now) {
        for (JsonNode payment : invoice.path("payments").path("data")) {
            ObjectNode intent =
                    books.edit(payment.path("payment").path("payment_intent").asString());
            PaymentShape.canceled(intent, now);
            PaymentShape.settle(invoice, intent);
            books.happened("payment_intent.canceled", intent, null);
        }
    }

    private String nextNumber(ObjectNode invoice) {
        ObjectNode customer = books.edit(invoice.path("customer").asString());
        int sequence = customer.path("next_invoice_sequence").asInt(1);
        customer.put("next_invoice_sequence", sequence + 1);
        return "%s-%04d".formatted(customer.path("invoice_prefix").asString("SANDBOX"), sequence);
    }

    private Duration term(ObjectNode invoice) {
        String subscription = subscriptionOf(invoice);
        long days = subscription.isEmpty()
                ? 30
                : books.get(subscription).path("days_until_due").asLong(30);
        return Duration.ofDays(days);
    }

    /** A discount that holds once is gone when an invoice has used it. */
    private void useUp(ObjectNode invoice) {
        String id = subscriptionOf(invoice);
        for (JsonNode used : invoice.path("total_discount_amounts")) {
            String discount = used.path("discount").asString();
            if (!id.isEmpty() && isOnce(discount)) {
                ObjectNode subscription = books.edit(id);
                drop(subscription, discount);
                Items.of(subscription).forEach(item -> drop(item, discount));
            }
        }
    }

    private boolean isOnce(String discount) {
        ObjectNode found = books.find(discount);
        String coupon = found == null ? "" : found.path("source").path("coupon").asString("");
        JsonNode terms = books.find(coupon);
        return terms != null && terms.path("duration").asString("").equals("once");
    }

    private static void drop(ObjectNode owner, String discount) {
        List<JsonNode> kept = owner.path("discounts")
                .valueStream()
                .filter(each -> !each.asString().equals(discount))
                .toList();
        ((ArrayNode) owner.path("discounts")).removeAll().addAll(kept);
    }
}
