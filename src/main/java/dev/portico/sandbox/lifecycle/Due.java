package dev.portico.sandbox.lifecycle;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.schedule.PhaseChange;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What time does to objects, in the order in which it is done where several are due at the same second. */
enum Due {
    /** Before the renewal of the same moment, which bills what the new phase says. */
    PHASE_CHANGE(
            "subscription_schedule", schedule -> seconds(schedule.path("current_phase"), "end_date"), PhaseChange::at);

    /** When it is due; null for never. */
    private interface Moment {
        @Nullable
        Long of(ObjectNode object);
    }

    /** What it does to an object that may be changed. */
    private interface Work {
        void happen(Books books, ObjectNode object, long at);
    }

    private final String type;
    private final Moment moment;
    private final Work work;

    Due(String type, Moment moment, Work work) {
        this.type = type;
        this.moment = moment;
        this.work = work;
    }

    void happen(Books books, ObjectNode object, long at) {
        work.happen(books, object, at);
    }

    static @Nullable Appointment next(String account, ObjectNode object) {
        String type = object.path("object").asString("");
        return Stream.of(values())
                .filter(due -> due.type.equals(type))
                .map(due -> due.appointment(account, object))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Appointment appointment(String account, ObjectNode object) {
        Long at = moment.of(object);
        return at == null
                ? null
                : new Appointment(at, this, account, object.path("id").asString(""));
    }

    private static @Nullable Long seconds(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isNumber() ? value.longValue() : null;
    }
}
