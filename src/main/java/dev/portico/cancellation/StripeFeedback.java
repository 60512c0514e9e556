package dev.portico.cancellation;

import com.stripe.param.SubscriptionUpdateParams;
import dev.portico.ledger.Steps;
import dev.portico.ledger.Undertaking;
import dev.portico.stripe.StripeRefusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has Stripe keep a reason, which it does on subscriptions that have ended, too. */
@Component
final class StripeFeedback implements Undertaking<FeedbackPlan, SubscriptionOutcome> {

    private final StripeTarget target;

    StripeFeedback(StripeTarget target) {
        this.target = target;
    }

    @Override
    public String name() {
        return "cancellationFeedbackSubmit";
    }

    @Override
    public Class<FeedbackPlan> planType() {
        return FeedbackPlan.class;
    }

    @Override
    public Class<SubscriptionOutcome> outcomeType() {
        return SubscriptionOutcome.class;
    }

    @Override
    public Mono<SubscriptionOutcome> carryOut(FeedbackPlan plan, Steps steps) {
        var update = SubscriptionUpdateParams.builder()
                .setCancellationDetails(StripeReasons.toUpdate(plan.reason()))
                .build();
        return target.update(
                        "feedback", plan.target(), update, found -> StripeReasons.isOn(found, plan.reason()), steps)
                .map(told -> new SubscriptionOutcome(told.getId(), false))
                .onErrorResume(
                        StripeRefusal.class,
                        refusal ->
                                Mono.just(new SubscriptionOutcome(plan.target().subscription(), true)));
    }
}
