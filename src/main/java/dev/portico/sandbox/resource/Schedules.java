package dev.portico.sandbox.resource;

import dev.portico.sandbox.schedule.ScheduleEnd;
import dev.portico.sandbox.schedule.ScheduleUpdate;
import dev.portico.sandbox.schedule.Scheduling;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Parameters;
import dev.portico.sandbox.wire.Routes;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Subscription schedules. */
record Schedules(Work work) implements Resource {

    private static final String TYPE = "subscription_schedule";
    private static final String PATH = "/v1/subscription_schedules";

    /** All that Stripe knows, so that what cannot come together is refused for that. */
    private static final Set<String> OF_CREATION = Set.of(
            "from_subscription",
            "customer",
            "phases",
            "start_date",
            "end_behavior",
            "default_settings",
            "metadata",
            "billing_mode",
            "expand");

    @Override
    public void register(Routes routes) {
        ReadResource.of(
                        PATH,
                        TYPE,
                        Filter.reference("customer", Index.CUSTOMER),
                        Filter.moment("created"),
                        Filter.moment("canceled_at"),
                        Filter.moment("completed_at"),
                        Filter.moment("released_at"),
                        Filter.offTestClocksUnless("customer"))
                .register(routes);
        routes.post(PATH, OF_CREATION, work.kept((call, books) -> Scheduling.begin(books, call.parameters())))
                .post(
                        PATH + "/:id",
                        Set.of("phases", "end_behavior", "metadata", "proration_behavior", "expand"),
                        work.kept((call, books) -> ScheduleUpdate.of(books, schedule(call), call.parameters())))
                .post(
                        PATH + "/:id/release",
                        Set.of("preserve_cancel_date", "expand"),
                        work.kept((call, books) ->
                                ScheduleEnd.release(books, schedule(call), flag(call, "preserve_cancel_date"))))
                .post(
                        PATH + "/:id/cancel",
                        Set.of("invoice_now", "prorate", "expand"),
                        work.kept((call, books) -> ScheduleEnd.cancel(books, schedule(call), call.parameters())));
    }

    private static ObjectNode schedule(Call call) {
        return Retrieval.find(call, TYPE, call.id("id"));
    }

    private static boolean flag(Call call, String name) {
        return call.parameters().has(name) && Parameters.flag(call.parameters(), name);
    }
}
