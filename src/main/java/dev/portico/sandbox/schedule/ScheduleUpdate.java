package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.shape.ScheduleShape;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Metadata;
import dev.portico.sandbox.wire.Parameters;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a schedule that has not ended: its phases as a whole, what comes after them, its metadata. */
public final class ScheduleUpdate {

    private static final Set<String> LIVE = Set.of("not_started", "active");
    private static final Set<String> END_BEHAVIORS = Set.of("release", "cancel");

    private final Books books;
    private final ObjectNode schedule;
    private final ObjectNode parameters;

    private ScheduleUpdate(Books books, ObjectNode schedule, ObjectNode parameters) {
        this.books = books;
        this.schedule = schedule;
        this.parameters = parameters;
    }

    public static ObjectNode of(Books books, ObjectNode schedule, ObjectNode parameters) {
        refuseEnded(schedule, "update");
        ObjectNode before = schedule.deepCopy();
        ObjectNode edited = books.edit(schedule.path("id").asString());
        new ScheduleUpdate(books, edited, parameters).carryOut();
        books.happened("subscription_schedule.updated", edited, before);
        return edited;
    }

    static void refuseEnded(ObjectNode schedule, String verb) {
        String status = schedule.path("status").asString("");
        if (!LIVE.contains(status)) {
            throw ApiError.invalid(
                    "status",
                    "You cannot %s a subscription schedule that is currently in the `%s` status. It must be in the `not_started` or `active` status."
                            .formatted(verb, status));
        }
    }

    private void carryOut() {
        Metadata.merge(schedule, parameters);
        if (parameters.has("end_behavior")) {
            schedule.put("end_behavior", endBehavior());
        }
        if (parameters.has("phases")) {
            follow(new Phases(books, schedule).read(parameters.path("phases")));
        }
        endSubscription();
    }

    private String endBehavior() {
        String wanted = Parameters.text(parameters, "end_behavior");
        if (!END_BEHAVIORS.contains(wanted)) {
            throw ApiError.invalid("end_behavior", "Invalid end_behavior: must be one of release or cancel");
        }
        return wanted;
    }

    /** The running phase takes effect at once, where it is not what the subscription is already. */
    private void follow(ArrayNode phases) {
        schedule.set("phases", phases);
        ScheduleShape.running(schedule, 0);
        String proration = parameters.has("proration_behavior")
                ? Parameters.text(parameters, "proration_behavior")
                : "create_prorations";
        new PhaseStart(books, schedule, books.now(schedule)).apply(phases.path(0), proration);
    }

    /** One that cancels at its end tells so on the subscription. */
    private void endSubscription() {
        JsonNode phases = schedule.path("phases");
        ObjectNode subscription = books.get(schedule.path("subscription").asString());
        JsonNode end = phases.path(phases.size() - 1).path("end_date");
        boolean cancels = schedule.path("end_behavior").asString().equals("cancel");
        if (cancels && !end.equals(subscription.path("cancel_at"))) {
            ObjectNode before = subscription.deepCopy();
            ObjectNode edited = books.edit(subscription.path("id").asString());
            edited.set("cancel_at", end);
            edited.put("canceled_at", books.now(subscription));
            books.happened("customer.subscription.updated", edited, before);
        }
    }
}
