package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.shape.ScheduleShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The end of a schedule's phase: the next one begins, or the schedule is over. */
public final class PhaseChange {

    private PhaseChange() {}

    public static void at(Books books, ObjectNode schedule, long moment) {
        JsonNode phases = schedule.path("phases");
        int next = running(schedule) + 1;
        if (next < phases.size()) {
            begin(books, schedule, next);
        } else if (schedule.path("end_behavior").asString().equals("cancel")) {
            ScheduleEnd.complete(books, schedule, moment);
        } else {
            ScheduleEnd.release(books, schedule, true);
        }
    }

    private static int running(ObjectNode schedule) {
        JsonNode start = schedule.path("current_phase").path("start_date");
        JsonNode phases = schedule.path("phases");
        int running = 0;
        while (running < phases.size() - 1
                && !phases.path(running).path("start_date").equals(start)) {
            running++;
        }
        return running;
    }

    private static void begin(Books books, ObjectNode schedule, int phase) {
        ObjectNode before = schedule.deepCopy();
        ObjectNode edited = ScheduleShape.running(books.edit(schedule.path("id").asString()), phase);
        JsonNode begun = edited.path("phases").path(phase);
        PhaseStart.apply(books, edited, begun, begun.path("proration_behavior").asString());
        books.happened("subscription_schedule.updated", edited, before);
    }
}
