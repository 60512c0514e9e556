package dev.portico.sandbox.schedule;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.shape.ScheduleShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Parameters;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** Begins the schedule of a subscription that runs already, which leaves the subscription as it is. */
public final class Scheduling {

    private static final Set<String> ENDED = Set.of("canceled", "incomplete", "incomplete_expired");

    private Scheduling() {}

    public static ObjectNode begin(Books books, ObjectNode parameters) {
        Parameters.require(parameters, "from_subscription");
        refuseOthers(parameters);
        ObjectNode subscription = subscription(books, Parameters.text(parameters, "from_subscription"));
        ObjectNode before = subscription.deepCopy();
        ObjectNode edited = books.edit(subscription.path("id").asString());
        Instant now = Instant.ofEpochSecond(books.now(subscription));
        ObjectNode schedule = books.add(ScheduleShape.following(Ids.random("sub_sched_"), edited, now));
        edited.set("schedule", schedule.path("id"));
        books.happened("subscription_schedule.created", schedule, null);
        books.happened("customer.subscription.updated", edited, before);
        return schedule;
    }

    /** Stripe takes the subscription as it is; what else is wanted comes with an update. */
    private static void refuseOthers(ObjectNode parameters) {
        Set<String> others = new TreeSet<>(parameters.propertyNames());
        others.removeAll(Set.of("from_subscription", "expand"));
        if (!others.isEmpty()) {
            String first = others.iterator().next();
            throw ApiError.invalid(
                    first,
                    "You cannot set `%s` if `from_subscription` is set. Update the subscription schedule after creating it."
                            .formatted(first));
        }
    }

    private static ObjectNode subscription(Books books, String id) {
        ObjectNode subscription = books.find(id);
        if (subscription == null || !subscription.path("object").asString("").equals("subscription")) {
            throw ApiError.noSuchReference("subscription", id, "from_subscription");
        }
        if (subscription.path("schedule").isString()) {
            throw ApiError.invalid(
                    "from_subscription",
                    "You cannot migrate a subscription that is already attached to a schedule: "
                            + subscription.path("schedule").stringValue());
        }
        String status = subscription.path("status").asString("");
        if (ENDED.contains(status)) {
            throw ApiError.invalid(
                    "from_subscription",
                    "You cannot migrate a subscription that is in the `%s` status.".formatted(status));
        }
        return subscription;
    }
}
