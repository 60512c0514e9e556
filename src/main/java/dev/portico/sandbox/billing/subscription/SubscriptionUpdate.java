package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.billing.Refusals;
import dev.portico.sandbox.billing.payment.Collecting;
import dev.portico.sandbox.billing.payment.Payments;
import dev.portico.sandbox.billing.payment.PendingUpdates;
import dev.portico.sandbox.billing.payment.Standing;
import dev.portico.sandbox.wire.ApiError;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Updates a subscription: the change, and what its payment makes of it. */
public final class SubscriptionUpdate {

    private static final Set<String> DEBITS = Set.of(
            "acss_debit", "au_becs_debit", "bacs_debit", "nz_bank_account", "payto", "sepa_debit", "us_bank_account");
    private static final Set<String> OF_ENDED = Set.of("metadata", "cancellation_details", "expand");
    private static final Set<String> OF_INCOMPLETE =
            Set.of("metadata", "cancellation_details", "default_payment_method", "default_source", "expand");

    private final Books books;
    private final UnaryOperator<ObjectNode> view;

    public SubscriptionUpdate(Books books, UnaryOperator<ObjectNode> view) {
        this.books = books;
        this.view = view;
    }

    /** The subscription as it is afterwards; an {@link ApiError} where Stripe refuses. */
    public ObjectNode carryOut(String id, ObjectNode parameters) {
        ChangeRequest request = new ChangeRequest(parameters);
        check(books.get(id), request);
        PaymentBehavior behavior = request.payment();
        SubscriptionChange.Changed changed = new SubscriptionChange(books, request).apply(id);
        ObjectNode subscription = changed.after();
        ObjectNode invoice = changed.invoice();
        books.happened("customer.subscription.updated", subscription, changed.before());
        if (invoice != null) {
            books.happened("invoice.created", invoice, null);
            if (subscription.path("pause_collection").isObject()) {
                new Collecting(books).pausedAt(invoice, subscription.path("pause_collection"));
            } else {
                collect(invoice, behavior, changed);
            }
        }
        return subscription;
    }

    static void check(ObjectNode subscription, ChangeRequest request) {
        boolean ended = Items.isIn(subscription, "canceled", "incomplete_expired");
        boolean incomplete = Items.isIn(subscription, "incomplete");
        for (String name : request.parameters().propertyNames()) {
            if (ended && !OF_ENDED.contains(name)) {
                throw Refusals.ended();
            }
            if (incomplete && !OF_INCOMPLETE.contains(name)) {
                throw Refusals.incomplete(name);
            }
        }
    }

    private void collect(ObjectNode draft, PaymentBehavior behavior, SubscriptionChange.Changed changed) {
        Collecting collecting = new Collecting(books);
        ObjectNode invoice = collecting.open(draft.path("id").asString());
        boolean charged = invoice.path("collection_method").asString().equals("charge_automatically");
        if (!charged || !invoice.path("status").asString().equals("open")) {
            return;
        }
        Standing standing = new Standing(books);
        switch (behavior) {
            case DEFAULT_INCOMPLETE -> {
                new Payments(books).leave(invoice);
                standing.unpaid(invoice);
            }
            case ALLOW_INCOMPLETE -> collecting.collect(invoice.path("id").asString());
            case ERROR_IF_INCOMPLETE -> {
                if (!isPaid(collecting, invoice)) {
                    throw new Payments(books).refusal(invoice, view);
                }
            }
            case PENDING_IF_INCOMPLETE -> {
                refuseDebit(invoice);
                if (!isPaid(collecting, invoice)) {
                    new PendingUpdates(books).store(changed.after(), changed.before(), invoice);
                }
            }
        }
    }

    private void refuseDebit(JsonNode invoice) {
        String method = new Payments(books).methodFor(invoice);
        if (method != null && DEBITS.contains(books.get(method).path("type").asString(""))) {
            throw Refusals.pendingDebit();
        }
    }

    private boolean isPaid(Collecting collecting, ObjectNode invoice) {
        String method = new Payments(books).methodFor(invoice);
        return collecting.attempt(invoice, method, true) == Payments.Outcome.PAID;
    }
}
