package dev.portico.sandbox.resource;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.subscription.Cancellation;
import dev.portico.sandbox.billing.subscription.Resumption;
import dev.portico.sandbox.billing.subscription.SubscriptionUpdate;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Routes;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What can be done to subscriptions that exist. */
record SubscriptionWrites(Work work) implements Resource {

    private static final String ONE = "/v1/subscriptions/:id";
    private static final String TYPE = "subscription";

    private static final Set<String> UPDATE = Set.of(
            "items",
            "proration_behavior",
            "proration_date",
            "billing_cycle_anchor",
            "payment_behavior",
            "trial_end",
            "cancel_at_period_end",
            "cancel_at",
            "cancellation_details",
            "collection_method",
            "days_until_due",
            "default_payment_method",
            "description",
            "discounts",
            "metadata",
            "off_session",
            "pause_collection",
            "expand");

    @Override
    public void register(Routes routes) {
        routes.post(ONE, UPDATE, work.kept(SubscriptionWrites::update))
                .delete(
                        ONE,
                        Set.of("invoice_now", "prorate", "cancellation_details", "expand"),
                        work.kept((call, books) ->
                                new Cancellation(books).now(Work.named(call, books, TYPE), call.parameters())))
                .post(
                        ONE + "/resume",
                        Set.of("billing_cycle_anchor", "proration_behavior", "proration_date", "expand"),
                        work.kept((call, books) ->
                                new Resumption(books).carryOut(Work.named(call, books, TYPE), call.parameters())));
    }

    private static ObjectNode update(Call call, Books books) {
        SubscriptionUpdate update = new SubscriptionUpdate(books, object -> Work.plain(books, object));
        return update.carryOut(Work.named(call, books, TYPE), call.parameters());
    }
}
