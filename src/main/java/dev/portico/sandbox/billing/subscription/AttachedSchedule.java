package dev.portico.sandbox.billing.subscription;

import dev.portico.sandbox.billing.Books;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schedule of a subscription, which ends when that ends: completed if that was its plan. */
final class AttachedSchedule {

    private AttachedSchedule() {}

    static void end(Books books, ObjectNode subscription, long at) {
        ObjectNode schedule = books.find(
                "subscription_schedule", subscription.path("schedule").asString(""));
        if (schedule != null) {
            boolean planned = isPlanned(schedule, at);
            String end = planned ? "completed" : "canceled";
            ObjectNode ended = books.edit(schedule.path("id").asString())
                    .put("status", end)
                    .put(end + "_at", at)
                    .putNull("current_phase");
            books.happened("subscription_schedule." + end, ended, null);
        }
    }

    private static boolean isPlanned(ObjectNode schedule, long at) {
        JsonNode phases = schedule.path("phases");
        return schedule.path("end_behavior").asString().equals("cancel")
                && phases.path(phases.size() - 1).path("end_date").asLong() <= at;
    }
}
