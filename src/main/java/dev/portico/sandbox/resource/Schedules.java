package dev.portico.sandbox.resource;

import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.schedule.ScheduleEnd;
import dev.portico.sandbox.schedule.ScheduleUpdate;
import dev.portico.sandbox.schedule.Scheduling;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.wire.Parameters;
import dev.portico.sandbox.wire.Routes;
import java.util.Set;

/** Subscription schedules. */
record Schedules(Desk desk) implements Resource {

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
        routes.post(PATH, OF_CREATION, desk.writing(work -> Scheduling.begin(work.books(), work.parameters())))
                .post(
                        PATH + "/:id",
                        Set.of("phases", "end_behavior", "metadata", "proration_behavior", "expand"),
                        desk.writing(work -> ScheduleUpdate.of(work.books(), work.target(TYPE), work.parameters())))
                .post(
                        PATH + "/:id/release",
                        Set.of("preserve_cancel_date", "expand"),
                        desk.writing(work -> ScheduleEnd.release(
                                work.books(), work.target(TYPE), flag(work, "preserve_cancel_date"))))
                .post(
                        PATH + "/:id/cancel",
                        Set.of("invoice_now", "prorate", "expand"),
                        desk.writing(work -> ScheduleEnd.cancel(work.books(), work.target(TYPE), work.parameters())));
    }

    private static boolean flag(Work work, String name) {
        return work.parameters().has(name) && Parameters.flag(work.parameters(), name);
    }
}
