package dev.portico.waiting;

import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.model.SubscriptionSchedule.Phase;
import dev.portico.catalog.StripePrices;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.subscription.BillingSubscription;
import dev.portico.subscription.StripeFreshSubscription;
import dev.portico.subscription.StripeScheduleFacts;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits to become of a subscription, as far as it came with it. */
final class StripeWaitingChanges {

    private static final Set<String> RUNNING = Set.of("active", "not_started");

    private StripeWaitingChanges() {}

    static @Nullable PendingChange findPending(BillingSubscription billed) {
        Subscription subscription = billed.source().subscription();
        var pending = subscription.getPendingUpdate();
        if (pending == null) {
            return null;
        }
        var item = StripeLists.items(pending.getSubscriptionItems()).stream()
                .findFirst()
                .orElse(null);
        return new PendingChange(
                item == null || item.getPrice() == null ? null : StripePrices.toPrice(item.getPrice()),
                item == null ? null : item.getQuantity(),
                StripeValues.toTime(pending.getExpiresAt()),
                subscription.getCustomer(),
                subscription.getLatestInvoice());
    }

    static @Nullable String findSchedule(StripeFreshSubscription fresh) {
        return fresh.subscription().getSchedule();
    }

    static @Nullable ScheduledChange findScheduled(BillingSubscription billed) {
        SubscriptionSchedule schedule = billed.source().subscription().getScheduleObject();
        Phase next = schedule == null || !RUNNING.contains(schedule.getStatus()) ? null : findNext(schedule);
        return schedule == null || next == null ? null : toScheduled(schedule, next);
    }

    /** The schedule itself tells which of its phases is the present one. */
    private static @Nullable Phase findNext(SubscriptionSchedule schedule) {
        var present = schedule.getCurrentPhase();
        long after = present == null ? Long.MIN_VALUE : present.getStartDate();
        return StripeLists.items(schedule.getPhases()).stream()
                .filter(phase -> phase.getStartDate() > after)
                .findFirst()
                .orElse(null);
    }

    private static ScheduledChange toScheduled(SubscriptionSchedule schedule, Phase next) {
        var item = StripeLists.items(next.getItems()).stream().findFirst().orElse(null);
        return new ScheduledChange(
                item == null ? null : item.getQuantity(),
                StripeValues.toTime(next.getStartDate()),
                Objects.requireNonNullElse(schedule.getMetadata(), Map.of())
                        .containsKey(StripeScheduleFacts.CHANGE_BY_CUSTOMER),
                item == null ? null : item.getPrice());
    }
}
