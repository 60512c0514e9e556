package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.shape.ScheduleShape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The end of a schedule's phase: the next one begins, or the schedule is over. */
public final class PhaseChange {

    private PhaseChange() {}

    /** Null where none is running. */
    public static @Nullable Long due(ObjectNode schedule) {
        JsonNode end = schedule.path("current_phase").path("end_date");
        return end.isNumber() ? end.longValue() : null;
    }

    /** One that cancels is over with its subscription, which ends by itself. */
    public static void at(Books books, ObjectNode schedule, long moment) {
        JsonNode phases = schedule.path("phases");
        int next = running(schedule) + 1;
        if (next < phases.size()) {
            begin(books, schedule, next, moment);
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

    private static void begin(Books books, ObjectNode schedule, int phase, long moment) {
        ObjectNode before = schedule.deepCopy();
        ObjectNode edited = ScheduleShape.running(books.edit(schedule.path("id").asString()), phase);
        JsonNode begun = edited.path("phases").path(phase);
        new PhaseStart(books, edited, moment)
                .apply(begun, begun.path("proration_behavior").asString());
        books.happened("subscription_schedule.updated", edited, before);
    }
}
