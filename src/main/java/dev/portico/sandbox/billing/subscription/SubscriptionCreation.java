package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Cycle;
import dev.portico.sandbox.billing.Invoicing;
import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.billing.Prorations;
import dev.portico.sandbox.billing.payment.Collecting;
import dev.portico.sandbox.billing.payment.Payments;
import dev.portico.sandbox.shape.SubscriptionShape;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Begins a subscription: its items and discounts, its first period and what that costs.
 *
 * @see <a href="https://docs.stripe.com/api/subscriptions/create">Stripe: create a subscription</a>
 */
public final class SubscriptionCreation {

    private final Books books;
    private final UnaryOperator<ObjectNode> view;

    public SubscriptionCreation(Books books, UnaryOperator<ObjectNode> view) {
        this.books = books;
        this.view = view;
    }

    /** @param subscription without items; what costs nothing is set already */
    public ObjectNode carryOut(ObjectNode subscription, ObjectNode parameters) {
        ChangeRequest request = new ChangeRequest(parameters);
        PaymentBehavior behavior = behavior(request);
        books.add(subscription);
        new ItemChanges(books, subscription).apply(request.items());
        new Discounts(books, subscription).replace(subscription, parameters, "discounts");
        Prorations prorations = new Prorations(books);
        List<ObjectNode> billed = begin(subscription, request, prorations);
        new Cancellation(books).schedule(subscription, request, prorations);
        books.happened("customer.subscription.created", subscription, null);
        bill(subscription, billed, behavior, request);
        return subscription;
    }

    private static PaymentBehavior behavior(ChangeRequest request) {
        String given = request.parameters().path("payment_behavior").asString("");
        if (given.equals(PaymentBehavior.PENDING_IF_INCOMPLETE.wire())) {
            throw ApiError.invalid(
                    "payment_behavior", "`pending_if_incomplete` can only be used when a subscription is updated.");
        }
        return request.payment();
    }

    /** Sets status and periods; the items that the first invoice is to charge for a whole period. */
    private List<ObjectNode> begin(ObjectNode subscription, ChangeRequest request, Prorations prorations) {
        long now = books.now(subscription);
        boolean charged = subscription.path("collection_method").asString().equals("charge_automatically");
        subscription.put("status", charged ? "incomplete" : "active");
        Long trialEnd = trialEnd(request, now);
        if (trialEnd != null) {
            SubscriptionShape.trialing(subscription, Instant.ofEpochSecond(now), Instant.ofEpochSecond(trialEnd));
            begin(subscription, now, trialEnd);
            return Items.of(subscription);
        }
        if (request.has("billing_cycle_anchor")) {
            shorten(subscription, now, Parameters.integer(request.parameters(), "billing_cycle_anchor"));
            charge(subscription, now, request, prorations);
            return List.of();
        }
        return Items.of(subscription);
    }

    private static @Nullable Long trialEnd(ChangeRequest request, long now) {
        if (request.has("trial_end") && request.has("trial_period_days")) {
            throw ApiError.invalid(
                    "parameters_exclusive",
                    "trial_end",
                    "You may only specify one of these parameters: trial_end, trial_period_days.");
        }
        if (request.has("trial_period_days")) {
            long days = Parameters.integer(request.parameters(), "trial_period_days");
            return days > 0 ? (Long) (now + Duration.ofDays(days).toSeconds()) : null;
        }
        Long end = request.trialEnd(now);
        if (end != null && end < now) {
            throw ApiError.invalid("trial_end", "Invalid timestamp: must be an integer Unix timestamp in the future.");
        }
        return end != null && end == now ? null : end;
    }

    private static void begin(ObjectNode subscription, long now, long end) {
        subscription.put("billing_cycle_anchor", end);
        SubscriptionShape.inPeriod(subscription, Instant.ofEpochSecond(now), Instant.ofEpochSecond(end));
    }

    /** The first period ends where the cycle is to begin. */
    private static void shorten(ObjectNode subscription, long now, long anchor) {
        boolean within = Items.of(subscription).stream()
                .allMatch(item ->
                        anchor > now && anchor <= Cycle.of(item, now).start(1).getEpochSecond());
        if (!within) {
            throw ApiError.invalid(
                    "billing_cycle_anchor",
                    "billing_cycle_anchor must be in the future, and no later than the next natural billing date.");
        }
        begin(subscription, now, anchor);
    }

    /** The shortened period costs its share of the whole one that ends with it. */
    private void charge(ObjectNode subscription, long now, ChangeRequest request, Prorations prorations) {
        if (request.prorations() == ProrationBehavior.NONE) {
            return;
        }
        for (ObjectNode item : Items.of(subscription)) {
            if (!Items.isMetered(item)) {
                ObjectNode whole = item.deepCopy();
                long end = item.path("current_period_end").asLong();
                whole.put("current_period_start", Cycle.of(item, end).start(-1).getEpochSecond());
                prorations.debit(subscription, whole, now);
            }
        }
    }

    private void bill(
            ObjectNode subscription, List<ObjectNode> billed, PaymentBehavior behavior, ChangeRequest request) {
        long now = books.now(subscription);
        ObjectNode draft = new Invoicing(books).draft(subscription, "subscription_create", now, billed);
        books.happened("invoice.created", draft, null);
        ObjectNode invoice = new Collecting(books).open(draft.path("id").asString());
        boolean due = invoice.path("status").asString().equals("open")
                && invoice.path("collection_method").asString().equals("charge_automatically");
        if (due && behavior != PaymentBehavior.DEFAULT_INCOMPLETE) {
            boolean offSession = request.has("off_session") && Parameters.flag(request.parameters(), "off_session");
            pay(invoice, behavior, offSession);
        }
    }

    /** The customer is thought to be there, unless the request says otherwise. */
    private void pay(ObjectNode invoice, PaymentBehavior behavior, boolean offSession) {
        Payments payments = new Payments(books);
        String method = payments.methodFor(invoice);
        if (method == null) {
            throw ApiError.invalid(
                    "resource_missing",
                    "default_payment_method",
                    "This customer has no attached payment source or default payment method. Please consider adding a default payment method.");
        }
        boolean paid = new Collecting(books).attempt(invoice, method, offSession) == Payments.Outcome.PAID;
        if (!paid && behavior == PaymentBehavior.ERROR_IF_INCOMPLETE) {
            throw payments.refusal(invoice, view);
        }
    }
}
