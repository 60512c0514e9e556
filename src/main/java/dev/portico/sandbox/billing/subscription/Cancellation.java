package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Cycle;
import dev.portico.sandbox.billing.Invoicing;
import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.billing.Prorations;
import dev.portico.sandbox.billing.payment.Collecting;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Parameters;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ends a subscription, now or later.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/cancel">Stripe: canceling subscriptions</a>
 */
public final class Cancellation {

    private final Books books;

    public Cancellation(Books books) {
        this.books = books;
    }

    /** Sets or takes back when it is to end. */
    void schedule(ObjectNode subscription, ChangeRequest request, Prorations prorations) {
        if (request.has("cancel_at_period_end") && request.has("cancel_at") && !request.clears("cancel_at")) {
            throw ApiError.invalid(
                    "parameters_exclusive",
                    "cancel_at",
                    "You may only specify one of these parameters: cancel_at, cancel_at_period_end.");
        }
        if (request.clears("cancel_at")) {
            undo(subscription, prorations);
        } else if (request.has("cancel_at")) {
            at(subscription, moment(subscription, request), request, prorations);
        }
        if (request.has("cancel_at_period_end")) {
            if (Parameters.flag(request.parameters(), "cancel_at_period_end")) {
                subscription.put("cancel_at_period_end", true);
                requested(subscription, Items.lastPeriodEnd(subscription));
            } else if (subscription.path("cancel_at_period_end").asBoolean(false)) {
                undo(subscription, prorations);
            }
        }
    }

    private long moment(ObjectNode subscription, ChangeRequest request) {
        String given = Parameters.text(request.parameters(), "cancel_at");
        return switch (given) {
            case "min_period_end" -> Items.periodEnd(subscription);
            case "max_period_end", "max_billed_until" -> Items.lastPeriodEnd(subscription);
            default -> future(subscription, Parameters.integer(request.parameters(), "cancel_at"));
        };
    }

    private long future(ObjectNode subscription, long moment) {
        if (moment <= books.now(subscription)) {
            throw ApiError.invalid("cancel_at", "The `cancel_at` timestamp must be in the future.");
        }
        return moment;
    }

    private void at(ObjectNode subscription, long moment, ChangeRequest request, Prorations prorations) {
        for (ObjectNode item : Items.of(subscription)) {
            if (item.path("current_period_end").asLong() > moment) {
                if (request.prorations() != ProrationBehavior.NONE && !Items.isIn(subscription, "trialing")) {
                    prorations.credit(subscription, item, moment);
                }
                item.put("current_period_end", moment);
            }
        }
        subscription.put("cancel_at_period_end", false);
        requested(subscription, moment);
    }

    private void requested(ObjectNode subscription, long end) {
        subscription.put("cancel_at", end).put("canceled_at", books.now(subscription));
        subscription.withObjectProperty("cancellation_details").put("reason", "cancellation_requested");
    }

    /** A period that was cut short gets its length back. */
    private void undo(ObjectNode subscription, Prorations prorations) {
        long end = subscription.path("cancel_at").asLong(0);
        subscription.putNull("cancel_at").putNull("canceled_at").put("cancel_at_period_end", false);
        subscription.withObjectProperty("cancellation_details").putNull("reason");
        for (ObjectNode item : Items.of(subscription)) {
            long natural = new Cycle(subscription).naturalEnd(item);
            if (item.path("current_period_end").asLong() == end && natural > end) {
                item.put("current_period_end", natural);
                if (!Items.isIn(subscription, "trialing")) {
                    prorations.debit(subscription, item, end);
                }
            }
        }
    }

    /** Ends it at once. What waits for an invoice is dropped, unless there is a last one. */
    public ObjectNode now(String id, ObjectNode parameters) {
        ObjectNode subscription = books.edit(id);
        if (Items.isIn(subscription, "canceled", "incomplete_expired")) {
            throw ApiError.notFound("subscription", id);
        }
        long now = books.now(subscription);
        if (isSet(parameters, "prorate") && Items.isIn(subscription, "active", "past_due", "unpaid")) {
            Prorations prorations = new Prorations(books);
            Items.of(subscription).stream()
                    .filter(item -> !Items.isMetered(item))
                    .forEach(item -> prorations.credit(subscription, item, now));
        }
        Settings.details(subscription, parameters.path("cancellation_details"));
        subscription.withObjectProperty("cancellation_details").put("reason", "cancellation_requested");
        ended(subscription, now);
        if (isSet(parameters, "invoice_now")) {
            last(subscription, now);
        } else if (!isSet(parameters, "prorate")) {
            dropWaiting(id);
        }
        return subscription;
    }

    /** Ends it as was arranged before: what waits is still collected. */
    public ObjectNode asArranged(String id) {
        ObjectNode subscription = books.edit(id);
        long end = subscription.path("cancel_at").asLong(books.now(subscription));
        boolean asked = subscription.path("canceled_at").isNumber();
        long requested = subscription.path("canceled_at").asLong(end);
        ended(subscription, end);
        subscription.put("canceled_at", asked ? requested : end);
        last(subscription, end);
        return subscription;
    }

    private void ended(ObjectNode subscription, long at) {
        subscription.put("status", "canceled").put("canceled_at", at).put("ended_at", at);
        subscription.put("cancel_at_period_end", false).putNull("pending_update");
        String id = subscription.path("id").asString();
        books.list("invoice", Index.SUBSCRIPTION, id).stream()
                .filter(invoice ->
                        List.of("draft", "open").contains(invoice.path("status").asString()))
                .forEach(invoice -> books.edit(invoice.path("id").asString()).put("auto_advance", false));
        AttachedSchedule.end(books, subscription, at);
        books.happened("customer.subscription.deleted", subscription, null);
    }

    private void last(ObjectNode subscription, long at) {
        Invoicing invoicing = new Invoicing(books);
        if (invoicing.isAnythingWaiting(subscription.path("id").asString())) {
            new Collecting(books).bill(invoicing.draft(subscription, "subscription_update", at, List.of()));
        }
    }

    private void dropWaiting(String id) {
        books.list("invoiceitem", Index.SUBSCRIPTION, id).stream()
                .filter(item -> item.path("invoice").isNull())
                .forEach(item -> books.remove(item.path("id").asString()));
    }

    private static boolean isSet(ObjectNode parameters, String name) {
        return parameters.has(name) && Parameters.flag(parameters, name);
    }
}
