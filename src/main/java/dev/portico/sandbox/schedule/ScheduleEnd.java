package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.billing.subscription.Cancellation;
import dev.portico.sandbox.store.Json;
import tools.jackson.databind.node.ObjectNode;

/** How schedules end on request: the subscription goes on without it, or ends with it. */
public final class ScheduleEnd {

    private ScheduleEnd() {}

    /** Lets go of the subscription, which goes on as it is. */
    public static ObjectNode release(Books books, ObjectNode schedule, boolean preserveCancelDate) {
        ScheduleUpdate.refuseEnded(schedule, "release");
        ObjectNode released = books.edit(schedule.path("id").asString());
        ObjectNode subscription = books.edit(schedule.path("subscription").asString());
        ObjectNode before = subscription.deepCopy();
        subscription.putNull("schedule");
        if (schedule.path("end_behavior").asString().equals("cancel") && !preserveCancelDate) {
            keepOn(subscription);
        }
        released.set("released_subscription", subscription.path("id"));
        released.put("status", "released")
                .put("released_at", books.now(schedule))
                .putNull("current_phase")
                .putNull("subscription");
        books.happened("subscription_schedule.released", released, null);
        books.happened("customer.subscription.updated", subscription, before);
        return released;
    }

    private static void keepOn(ObjectNode subscription) {
        subscription.putNull("cancel_at").putNull("canceled_at").put("cancel_at_period_end", false);
        subscription.withObjectProperty("cancellation_details").putNull("reason");
    }

    /** Ends it together with its subscription, now. */
    public static ObjectNode cancel(Books books, ObjectNode schedule, ObjectNode parameters) {
        ScheduleUpdate.refuseEnded(schedule, "cancel");
        ObjectNode cancellation = Json.object();
        for (String name : new String[] {"invoice_now", "prorate"}) {
            cancellation.put(name, parameters.path(name).asString("true"));
        }
        new Cancellation(books).now(schedule.path("subscription").asString(), cancellation);
        return books.get(schedule.path("id").asString());
    }
}
