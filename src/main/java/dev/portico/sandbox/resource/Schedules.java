package dev.portico.sandbox.resource;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.schedule.ScheduleEnd;
import dev.portico.sandbox.schedule.ScheduleUpdate;
import dev.portico.sandbox.schedule.Scheduling;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Handler;
import dev.portico.sandbox.wire.Parameters;
import dev.portico.sandbox.wire.Routes;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** Subscription schedules. */
final class Schedules implements Resource {

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

    private final World world;
    private final InstantSource clock;

    Schedules(World world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

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
        routes.post(PATH, OF_CREATION, writing((books, call) -> Scheduling.begin(books, call.parameters())))
                .post(
                        PATH + "/:id",
                        Set.of("phases", "end_behavior", "metadata", "proration_behavior", "expand"),
                        writing((books, call) -> ScheduleUpdate.of(books, schedule(call), call.parameters())))
                .post(
                        PATH + "/:id/release",
                        Set.of("preserve_cancel_date", "expand"),
                        writing((books, call) ->
                                ScheduleEnd.release(books, schedule(call), flag(call, "preserve_cancel_date"))));
    }

    private Handler writing(BiFunction<Books, Call, ObjectNode> change) {
        return call -> {
            Books books = new Books(call.objects(), clock.instant().getEpochSecond());
            ObjectNode changed = change.apply(books, call);
            ObjectNode shown = Retrieval.show(call, changed);
            books.keep(world, call);
            return shown;
        };
    }

    private static ObjectNode schedule(Call call) {
        return Retrieval.find(call, TYPE, call.id("id"));
    }

    private static boolean flag(Call call, String name) {
        return call.parameters().has(name) && Parameters.flag(call.parameters(), name);
    }
}
