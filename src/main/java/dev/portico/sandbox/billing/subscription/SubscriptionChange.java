package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Cycle;
import dev.portico.sandbox.billing.Invoicing;
import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.billing.Prorations;
import dev.portico.sandbox.billing.payment.PendingUpdates;
import dev.portico.sandbox.wire.ApiError;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a subscription on the books, up to the draft of the invoice that the change causes now. Previews stop here.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/change-price">Stripe: changing prices</a>
 */
final class SubscriptionChange {

    private static final Duration LONGEST_TRIAL = Duration.ofDays(731);

    /** @param invoice the draft of what is invoiced now, if anything is */
    record Changed(
            ObjectNode before, ObjectNode after, @Nullable ObjectNode invoice) {}

    private final Books books;
    private final ChangeRequest request;
    private final Prorations prorations;

    SubscriptionChange(Books books, ChangeRequest request) {
        this.books = books;
        this.request = request;
        this.prorations = new Prorations(books);
    }

    Changed apply(String id) {
        ObjectNode before = books.get(id).deepCopy();
        ObjectNode after = books.edit(id);
        long now = books.now(after);
        long at = request.prorationDate(before, now);
        new PendingUpdates(books).replace(after);
        new Settings(books, after).apply(request);
        new Discounts(books, after).replace(after, request.parameters(), "discounts");
        new ItemChanges(books, after).apply(request.items());
        boolean restarted = restart(before, after, now);
        boolean onTrial = beginTrial(before, after, now);
        if (request.prorations() != ProrationBehavior.NONE && Items.isIn(before, "active", "past_due", "unpaid")) {
            prorate(before, after, at, restarted || onTrial);
        }
        new Cancellation(books).schedule(after, request, prorations);
        return new Changed(before, after, invoice(after, now, restarted || onTrial));
    }

    /** Whether new periods begin for all items. */
    private boolean restart(ObjectNode before, ObjectNode after, long now) {
        Long trialEnd = request.trialEnd(now);
        boolean trialing = Items.isIn(before, "trialing");
        if (trialing && trialEnd != null && trialEnd <= now) {
            after.put("status", "active").put("trial_end", now);
            new Cycle(after).restart(now, true);
            return true;
        }
        boolean billed = Items.isIn(before, "active", "past_due", "unpaid") && trialEnd == null;
        if (billed && (request.anchorsNow() || changesInterval(before, after) || beginsToCost(before, after))) {
            new Cycle(after).restart(now, request.anchorsNow());
            return true;
        }
        return false;
    }

    private static boolean changesInterval(ObjectNode before, ObjectNode after) {
        return Items.of(after).stream()
                .filter(item -> Items.find(before, item.path("id").asString()).isObject())
                .anyMatch(item -> !Cycle.sameInterval(
                        item, Items.find(before, item.path("id").asString())));
    }

    private static boolean beginsToCost(ObjectNode before, ObjectNode after) {
        return total(before).signum() == 0 && total(after).signum() > 0;
    }

    private static BigDecimal total(ObjectNode subscription) {
        String currency = subscription.path("currency").asString();
        return Items.of(subscription).stream()
                .map(item -> Items.amount(item, currency))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a trial begins, which is a period of its own; one that goes on only ends at another time. */
    private boolean beginTrial(ObjectNode before, ObjectNode after, long now) {
        Long trialEnd = request.trialEnd(now);
        if (trialEnd == null || trialEnd <= now) {
            return false;
        }
        if (trialEnd > before.path("billing_cycle_anchor").asLong() + LONGEST_TRIAL.toSeconds()) {
            throw ApiError.invalid("trial_end", "Invalid timestamp: can be no more than two years in the future");
        }
        boolean begins = !Items.isIn(before, "trialing");
        after.put("status", "trialing").put("trial_end", trialEnd).put("billing_cycle_anchor", trialEnd);
        if (begins) {
            after.put("trial_start", now);
        }
        for (ObjectNode item : Items.of(after)) {
            item.put("current_period_end", trialEnd);
            item.put(
                    "current_period_start",
                    begins ? now : item.path("current_period_start").asLong());
        }
        return begins;
    }

    private void prorate(ObjectNode before, ObjectNode after, long at, boolean restarted) {
        for (ObjectNode item : Items.of(before)) {
            JsonNode now = Items.find(after, item.path("id").asString());
            if (!Items.isMetered(item) && (restarted || !costsTheSame(item, now))) {
                prorations.credit(crediting(before, after), item, at);
            }
        }
        for (ObjectNode item : Items.of(after)) {
            JsonNode was = Items.find(before, item.path("id").asString());
            if (!Items.isMetered(item) && !restarted && !costsTheSame(item, was)) {
                prorations.debit(after, item, at);
            }
        }
    }

    private static boolean costsTheSame(JsonNode one, JsonNode other) {
        return one.path("price").path("id").equals(other.path("price").path("id"))
                && one.path("quantity").equals(other.path("quantity"));
    }

    /** As it was, with the discounts that it has now. */
    private static ObjectNode crediting(ObjectNode before, ObjectNode after) {
        ObjectNode crediting = before.deepCopy();
        crediting.set("discounts", after.path("discounts"));
        return crediting;
    }

    private @Nullable ObjectNode invoice(ObjectNode after, long now, boolean newPeriod) {
        boolean atOnce = request.prorations() == ProrationBehavior.ALWAYS_INVOICE && prorations.made() > 0;
        if (!newPeriod && !atOnce) {
            return null;
        }
        List<ObjectNode> items = newPeriod ? Items.of(after) : List.of();
        return new Invoicing(books).draft(after, "subscription_update", now, items);
    }
}
