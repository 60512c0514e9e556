package dev.portico.waiting;

import dev.portico.ledger.Steps;
import dev.portico.ledger.Undertaking;
import dev.portico.stripe.StripeRefusal;
import dev.portico.tenancy.Account;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Releases a subscription from the schedule that would change it.
 *
 * @see <a href="https://docs.stripe.com/api/subscription_schedules/release">Stripe: release a schedule</a>
 */
@Component
final class GiveUpScheduledChange implements Undertaking<GiveUpPlan, GiveUpOutcome> {

    private final StripeWaitingEnds ends;

    GiveUpScheduledChange(StripeWaitingEnds ends) {
        this.ends = ends;
    }

    @Override
    public String name() {
        return "subscriptionCancelScheduledChange";
    }

    @Override
    public Class<GiveUpPlan> planType() {
        return GiveUpPlan.class;
    }

    @Override
    public Class<GiveUpOutcome> outcomeType() {
        return GiveUpOutcome.class;
    }

    /** A refusal means that the schedule has ended meanwhile. */
    @Override
    public Mono<GiveUpOutcome> carryOut(GiveUpPlan plan, Steps steps) {
        Account account = plan.scope().account();
        return steps.once(
                        "release",
                        key -> ends.release(account, plan.waiting(), key),
                        ends.findReleased(account, plan.waiting()))
                .map(released -> new GiveUpOutcome(plan.subscription(), true))
                .onErrorResume(
                        StripeRefusal.class, refusal -> Mono.just(new GiveUpOutcome(plan.subscription(), false)));
    }
}
