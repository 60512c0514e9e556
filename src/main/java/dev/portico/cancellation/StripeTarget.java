package dev.portico.cancellation;

import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.param.SubscriptionUpdateParams;
import dev.portico.eligibility.SubscriptionFacts.Schedule;
import dev.portico.ledger.Steps;
import dev.portico.stripe.StripeDoor;
import dev.portico.stripe.StripeValues;
import dev.portico.subscription.StripeFreshSubscription;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The requests that all of this is made of. */
@Component
final class StripeTarget {

    private static final String RELEASED = "released";

    private final StripeDoor door;

    StripeTarget(StripeDoor door) {
        this.door = door;
    }

    static Target of(StripeFreshSubscription fresh) {
        Schedule schedule = fresh.facts().subscription().schedule();
        return new Target(
                fresh.scope().account(),
                fresh.subscription().getId(),
                schedule == Schedule.NONE ? null : fresh.subscription().getSchedule());
    }

    /**
     * Stripe lets nobody but the schedule decide when a subscription ends that is attached to one. What is allowed at
     * all is attached to one without a change to come, which loses nothing by letting go.
     *
     * @see <a href="https://docs.stripe.com/api/subscription_schedules/release">Stripe: release a schedule</a>
     */
    Mono<SubscriptionSchedule> release(Target target, Steps steps) {
        String schedule = target.schedule();
        return schedule == null
                ? Mono.empty()
                : steps.once("release", key -> requestRelease(target, schedule, key), findReleased(target, schedule));
    }

    /** @param done tells by the subscription whether this was done before */
    Mono<Subscription> update(
            String step, Target target, SubscriptionUpdateParams update, Predicate<Subscription> done, Steps steps) {
        return steps.once(
                step,
                key -> door.write(
                        target.account(),
                        key,
                        (stripe, options) ->
                                stripe.v1().subscriptions().update(target.subscription(), update, options)),
                find(target).filter(done));
    }

    Mono<Subscription> find(Target target) {
        return door.request(
                target.account(),
                (stripe, options) -> stripe.v1().subscriptions().retrieve(target.subscription(), options));
    }

    /** Whether it will end by itself. */
    static boolean isToEnd(Subscription subscription) {
        return StripeValues.isTrue(subscription.getCancelAtPeriodEnd()) || subscription.getCancelAt() != null;
    }

    private Mono<SubscriptionSchedule> requestRelease(Target target, String schedule, String key) {
        return door.write(
                target.account(),
                key,
                (stripe, options) -> stripe.v1().subscriptionSchedules().release(schedule, options));
    }

    private Mono<SubscriptionSchedule> findReleased(Target target, String schedule) {
        return door.request(
                        target.account(),
                        (stripe, options) -> stripe.v1().subscriptionSchedules().retrieve(schedule, options))
                .filter(found -> RELEASED.equals(found.getStatus()));
    }
}
