package dev.portico.sandbox.resource;

import dev.portico.sandbox.billing.subscription.Cancellation;
import dev.portico.sandbox.billing.subscription.Resumption;
import dev.portico.sandbox.billing.subscription.SubscriptionUpdate;
import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.wire.Routes;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What can be done to subscriptions that exist. */
record SubscriptionWrites(Desk desk) implements Resource {

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
        routes.post(ONE, UPDATE, desk.writing(SubscriptionWrites::update))
                .delete(
                        ONE,
                        Set.of("invoice_now", "prorate", "cancellation_details", "expand"),
                        desk.writing(work -> new Cancellation(work.books()).now(work.id(TYPE), work.parameters())))
                .post(
                        ONE + "/resume",
                        Set.of("billing_cycle_anchor", "proration_behavior", "proration_date", "expand"),
                        desk.writing(work -> new Resumption(work.books()).carryOut(work.id(TYPE), work.parameters())));
    }

    private static ObjectNode update(Work work) {
        return new SubscriptionUpdate(work.books(), work::plain).carryOut(work.id(TYPE), work.parameters());
    }
}
