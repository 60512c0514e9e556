package dev.portico.sandbox.schedule;

import dev.portico.sandbox.shape.BillingCycle;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Parameters;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** When a phase begins and ends: phases follow each other without a gap. */
record PhaseTimes(long start, long end) {

    private static final Set<String> INTERVALS = Set.of("day", "week", "month", "year");

    /**
     * @param place the parameter's name, such as {@code phases[1]}
     * @param begins when the phase before it ends, or the running phase began
     */
    static PhaseTimes of(ObjectNode phase, String place, long begins) {
        long start = phase.has("start_date") ? Parameters.integer(phase, "start_date") : begins;
        if (start != begins) {
            throw ApiError.invalid(
                    place + "[start_date]",
                    begins < start
                            ? "The phase start_date must match the end_date of the phase before it, or the start of the current phase: phases are contiguous."
                            : "You can not modify the start date of the current phase, nor may phases overlap.");
        }
        long end = end(phase, place, start);
        if (end <= start) {
            throw ApiError.invalid(place + "[end_date]", "The end of a phase must be after its start.");
        }
        return new PhaseTimes(start, end);
    }

    private static long end(ObjectNode phase, String place, long start) {
        if (phase.has("end_date") && phase.has("duration")) {
            throw ApiError.invalid(
                    "parameters_exclusive",
                    place + "[end_date]",
                    "You may only specify one of these parameters: end_date, duration.");
        }
        if (phase.has("end_date")) {
            return Parameters.integer(phase, "end_date");
        }
        if (!(phase.get("duration") instanceof ObjectNode duration)) {
            throw ApiError.invalid(
                    "parameter_missing",
                    place + "[end_date]",
                    "Each phase must have one of these parameters: end_date, duration.");
        }
        return after(duration, place, start);
    }

    private static long after(ObjectNode duration, String place, long start) {
        Parameters.require(duration, "interval");
        String interval = Parameters.text(duration, "interval");
        long count = duration.has("interval_count") ? Parameters.integer(duration, "interval_count") : 1;
        if (!INTERVALS.contains(interval) || count < 1) {
            throw ApiError.invalid(
                    place + "[duration][interval]", "Invalid interval: must be one of day, month, week, or year");
        }
        return new BillingCycle(Instant.ofEpochSecond(start), interval, (int) count)
                .start(1)
                .getEpochSecond();
    }
}
