package dev.portico.subscription;

import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionSchedule;
import dev.portico.eligibility.SubscriptionFacts.Schedule;
import dev.portico.stripe.StripeLists;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a schedule holds for its subscription. */
public final class StripeScheduleFacts {

    /** The metadata that marks a schedule as a customer's own change, made here; only such a one may be undone. */
    public static final String CHANGE_BY_CUSTOMER = "portico_customer_change";

    private static final Set<String> RUNNING = Set.of("active", "not_started");

    private StripeScheduleFacts() {}

    static Schedule toSchedule(Subscription subscription, Instant now) {
        return subscription.getSchedule() == null ? Schedule.NONE : toSchedule(subscription.getScheduleObject(), now);
    }

    /** One that was not read along is taken for the worst. */
    private static Schedule toSchedule(@Nullable SubscriptionSchedule schedule, Instant now) {
        if (schedule == null) {
            return Schedule.CHANGE_BY_OTHERS;
        }
        if (!RUNNING.contains(schedule.getStatus())) {
            return Schedule.NONE;
        }
        if (!hasChange(schedule, now)) {
            return Schedule.WITHOUT_CHANGE;
        }
        return isByCustomer(schedule) ? Schedule.CHANGE_BY_CUSTOMER : Schedule.CHANGE_BY_OTHERS;
    }

    /** An end is a change, too. */
    private static boolean hasChange(SubscriptionSchedule schedule, Instant now) {
        return "cancel".equals(schedule.getEndBehavior())
                || StripeLists.items(schedule.getPhases()).stream()
                        .anyMatch(phase ->
                                Instant.ofEpochSecond(phase.getStartDate()).isAfter(now));
    }

    private static boolean isByCustomer(SubscriptionSchedule schedule) {
        return Objects.requireNonNullElse(schedule.getMetadata(), Map.of()).containsKey(CHANGE_BY_CUSTOMER);
    }
}
