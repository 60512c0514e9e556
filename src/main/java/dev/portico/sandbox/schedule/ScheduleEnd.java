package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How schedules end: released on request or after the last phase, or together with their subscription. */
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
        end(released, "released", "released_at", books.now(schedule));
        released.putNull("subscription");
        books.happened("subscription_schedule.released", released, null);
        books.happened("customer.subscription.updated", subscription, before);
        return released;
    }

    private static void keepOn(ObjectNode subscription) {
        subscription.putNull("cancel_at").putNull("canceled_at").put("cancel_at_period_end", false);
        subscription.withObjectProperty("cancellation_details").putNull("reason");
    }

    /** Ends the schedule of a subscription that was canceled, if it has one. */
    public static void withSubscription(Books books, ObjectNode subscription) {
        ObjectNode schedule = of(books, subscription);
        if (schedule != null) {
            ObjectNode canceled = books.edit(schedule.path("id").asString());
            end(canceled, "canceled", "canceled_at", books.now(subscription));
            books.happened("subscription_schedule.canceled", canceled, null);
        }
    }

    /** Ends the schedule whose last phase cancelled its subscription. */
    static void complete(Books books, ObjectNode schedule, long at) {
        ObjectNode completed = books.edit(schedule.path("id").asString());
        end(completed, "completed", "completed_at", at);
        books.happened("subscription_schedule.completed", completed, null);
    }

    private static void end(ObjectNode schedule, String status, String transition, long at) {
        schedule.put("status", status).put(transition, at).putNull("current_phase");
    }

    private static @Nullable ObjectNode of(Books books, ObjectNode subscription) {
        return subscription.path("schedule").isString()
                ? books.find(subscription.path("schedule").stringValue())
                : null;
    }
}
