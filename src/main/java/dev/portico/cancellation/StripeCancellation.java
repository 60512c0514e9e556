package dev.portico.cancellation;

import com.stripe.model.Subscription;
import com.stripe.param.SubscriptionCancelParams;
import com.stripe.param.SubscriptionUpdateParams;
import dev.portico.ledger.Steps;
import dev.portico.ledger.Undertaking;
import dev.portico.stripe.StripeDoor;
import dev.portico.stripe.StripeRefusal;
import dev.portico.stripe.StripeValues;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has Stripe cancel.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/cancel">Stripe: cancel subscriptions</a>
 */
@Component
final class StripeCancellation implements Undertaking<CancellationPlan, CancellationOutcome> {

    private static final String CANCELED = "canceled";

    private final StripeDoor door;
    private final StripeTarget target;

    StripeCancellation(StripeDoor door, StripeTarget target) {
        this.door = door;
        this.target = target;
    }

    @Override
    public String name() {
        return "subscriptionCancel";
    }

    @Override
    public Class<CancellationPlan> planType() {
        return CancellationPlan.class;
    }

    @Override
    public Class<CancellationOutcome> outcomeType() {
        return CancellationOutcome.class;
    }

    @Override
    public Mono<CancellationOutcome> carryOut(CancellationPlan plan, Steps steps) {
        Mono<Subscription> cancel =
                plan.form() == CancellationPlan.Form.AT_ONCE ? now(plan, steps) : later(plan, steps);
        return cancel.map(canceled -> toOutcome(plan, canceled))
                .onErrorResume(
                        StripeRefusal.class,
                        refusal -> Mono.just(
                                CancellationOutcome.refused(plan.target().subscription())));
    }

    private Mono<Subscription> later(CancellationPlan plan, Steps steps) {
        return target.release(plan.target(), steps)
                .then(Mono.defer(
                        () -> target.update("cancel", plan.target(), toUpdate(plan), StripeTarget::isToEnd, steps)));
    }

    private static SubscriptionUpdateParams toUpdate(CancellationPlan plan) {
        var update = SubscriptionUpdateParams.builder().setCancellationDetails(StripeReasons.toUpdate(plan.reason()));
        Instant endsAt = plan.endsAt();
        return endsAt == null
                ? update.setCancelAtPeriodEnd(true).build()
                : update.setCancelAt(endsAt.getEpochSecond())
                        .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.NONE)
                        .build();
    }

    /** A schedule ends with its subscription. */
    private Mono<Subscription> now(CancellationPlan plan, Steps steps) {
        return say("reason", plan, steps)
                .then(Mono.defer(
                        () -> steps.unkeyed("cancel", requestDeletion(plan, steps.attempt()), findCanceled(plan))))
                .flatMap(canceled -> isSaid(plan, canceled)
                        ? Mono.just(canceled)
                        : say("late_reason", plan, steps).defaultIfEmpty(canceled));
    }

    /**
     * A deletion says everything in its address, which is no place for what a customer writes: it has little room, and
     * is kept in logs. Said before, it stands in the event of the end as well. What Stripe does not take before, it may
     * take afterwards; that it takes neither does not undo the cancellation.
     */
    private Mono<Subscription> say(String step, CancellationPlan plan, Steps steps) {
        var details = StripeReasons.toUpdate(plan.reason());
        if (details == null) {
            return Mono.empty();
        }
        var update = SubscriptionUpdateParams.builder()
                .setCancellationDetails(details)
                .build();
        return target.update(step, plan.target(), update, found -> isSaid(plan, found), steps)
                .onErrorResume(StripeRefusal.class, refusal -> Mono.empty());
    }

    private static boolean isSaid(CancellationPlan plan, Subscription subscription) {
        return plan.reason().saysNothing() || StripeReasons.isOn(subscription, plan.reason());
    }

    /** What is gone already was cancelled, by this very request if its first answer was lost. */
    private Mono<Subscription> requestDeletion(CancellationPlan plan, String key) {
        var cancel = SubscriptionCancelParams.builder()
                .setProrate(plan.prorate())
                .setInvoiceNow(false)
                .build();
        return door.write(
                        plan.target().account(),
                        key,
                        (stripe, options) ->
                                stripe.v1().subscriptions().cancel(plan.target().subscription(), cancel, options))
                .onErrorResume(
                        StripeRefusal.class, refusal -> findCanceled(plan).switchIfEmpty(Mono.error(refusal)));
    }

    private Mono<Subscription> findCanceled(CancellationPlan plan) {
        return target.find(plan.target()).filter(found -> CANCELED.equals(found.getStatus()));
    }

    private static CancellationOutcome toOutcome(CancellationPlan plan, Subscription canceled) {
        @Nullable Long end = canceled.getEndedAt() == null ? canceled.getCancelAt() : canceled.getEndedAt();
        return new CancellationOutcome(canceled.getId(), plan.takesEffect(), StripeValues.findTime(end));
    }
}
