package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.Invoicing;
import dev.portico.sandbox.billing.Items;
import dev.portico.sandbox.billing.Prorations;
import dev.portico.sandbox.billing.Refusals;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Parameters;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The invoice that is next, or would be after a change: the change itself, on books that nobody keeps.
 *
 * @see <a href="https://docs.stripe.com/api/invoices/create_preview">Stripe: create a preview invoice</a>
 */
public final class Preview {

    /** What happens to a subscription just before it renews, such as the next phase of its schedule. */
    @FunctionalInterface
    public interface Eve {
        void come(Books books, ObjectNode subscription, long end);
    }

    private final Books books;
    private final Eve eve;

    public Preview(Books books, Eve eve) {
        this.books = books;
        this.eve = eve;
    }

    /** The draft, which must not be kept; refuses where nothing will be due. */
    public ObjectNode of(ObjectNode parameters) {
        String id = subscription(parameters);
        ObjectNode wanted = parameters.path("subscription_details") instanceof ObjectNode details
                ? details.deepCopy()
                : Json.object();
        if (parameters.has("discounts")) {
            wanted.set("discounts", parameters.path("discounts"));
        }
        boolean recurring = parameters.path("preview_mode").asString("next").equals("recurring");
        return shown(recurring ? recurring(id, wanted) : next(id, wanted));
    }

    private String subscription(ObjectNode parameters) {
        if (parameters.has("subscription")) {
            String id = Parameters.text(parameters, "subscription");
            if (books.find("subscription", id) == null) {
                throw ApiError.noSuchReference("subscription", id, "subscription");
            }
            return id;
        }
        Parameters.require(parameters, "customer");
        String customer = Parameters.text(parameters, "customer");
        return books.list("subscription", Index.CUSTOMER, customer).stream()
                .filter(subscription -> Items.isIn(subscription, "active", "trialing", "past_due"))
                .min(Comparator.comparingLong(Items::periodEnd))
                .orElseThrow(Refusals::nothingDue)
                .path("id")
                .asString();
    }

    private ObjectNode next(String id, ObjectNode wanted) {
        if (wanted.path("cancel_now").asString("").equals("true")) {
            return last(id, wanted);
        }
        ObjectNode invoice = change(id, wanted).invoice();
        return invoice == null ? renewal(id) : invoice;
    }

    private ObjectNode recurring(String id, ObjectNode wanted) {
        wanted.put("proration_behavior", "none");
        change(id, wanted);
        books.list("invoiceitem", Index.SUBSCRIPTION, id)
                .forEach(item -> books.remove(item.path("id").asString()));
        return renewal(id);
    }

    private SubscriptionChange.Changed change(String id, ObjectNode wanted) {
        ChangeRequest request = new ChangeRequest(wanted);
        SubscriptionUpdate.check(books.get(id), request);
        return new SubscriptionChange(books, request).apply(id);
    }

    /** What is invoiced when the current period is over: nothing but what waits, where it ends with that. */
    private ObjectNode renewal(String id) {
        ObjectNode subscription = books.edit(id);
        long end = Items.periodEnd(subscription);
        Invoicing invoicing = new Invoicing(books);
        boolean ends = subscription.path("cancel_at").isNumber()
                && subscription.path("cancel_at").asLong() <= end;
        if (ends && invoicing.isAnythingWaiting(id)) {
            return invoicing.draft(subscription, "upcoming", end, List.of());
        }
        if (ends || !Items.isIn(subscription, "active", "trialing", "past_due", "unpaid")) {
            throw Refusals.nothingDue();
        }
        eve.come(books, subscription, end);
        if (Items.isIn(subscription, "trialing")) {
            subscription.put("status", "active");
        }
        return invoicing.renewal(id).put("billing_reason", "upcoming");
    }

    private ObjectNode last(String id, ObjectNode wanted) {
        ObjectNode subscription = books.edit(id);
        long at = new ChangeRequest(wanted).prorationDate(subscription, books.now(subscription));
        Prorations prorations = new Prorations(books);
        if (new ChangeRequest(wanted).prorations() != ProrationBehavior.NONE) {
            Items.of(subscription).forEach(item -> prorations.credit(subscription, item, at));
        }
        if (!new Invoicing(books).isAnythingWaiting(id)) {
            throw Refusals.nothingDue();
        }
        return new Invoicing(books).draft(subscription, "subscription_update", at, List.of());
    }

    private static ObjectNode shown(ObjectNode invoice) {
        String id = "upcoming_" + invoice.path("id").asString();
        invoice.put("id", id).put("auto_advance", true);
        invoice.path("lines").path("data").forEach(line -> ((ObjectNode) line).put("invoice", id));
        invoice.withObjectProperty("lines").put("url", "/v1/invoices/" + id + "/lines");
        return invoice;
    }
}
