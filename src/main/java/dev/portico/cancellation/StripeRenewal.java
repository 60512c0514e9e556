package dev.portico.cancellation;

import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.common.EmptyParam;
import dev.portico.ledger.Steps;
import dev.portico.ledger.Undertaking;
import dev.portico.stripe.StripeRefusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has Stripe go on. A flag is taken back with its date; a date alone is emptied, whatever the billing mode: whether the
 * flag, sent through the API, comes back as a date in flexible billing is not documented.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/cancel#reactivating-canceled-subscriptions">Stripe:
 *     reactivate a subscription</a>
 */
@Component
final class StripeRenewal implements Undertaking<RenewalPlan, SubscriptionOutcome> {

    private final StripeTarget target;

    StripeRenewal(StripeTarget target) {
        this.target = target;
    }

    @Override
    public String name() {
        return "subscriptionRenew";
    }

    @Override
    public Class<RenewalPlan> planType() {
        return RenewalPlan.class;
    }

    @Override
    public Class<SubscriptionOutcome> outcomeType() {
        return SubscriptionOutcome.class;
    }

    @Override
    public Mono<SubscriptionOutcome> carryOut(RenewalPlan plan, Steps steps) {
        return target.release(plan.target(), steps)
                .then(Mono.defer(() -> target.update(
                        "renew", plan.target(), toUpdate(plan), found -> !StripeTarget.isToEnd(found), steps)))
                .map(renewed -> new SubscriptionOutcome(renewed.getId(), false))
                .onErrorResume(
                        StripeRefusal.class,
                        refusal ->
                                Mono.just(new SubscriptionOutcome(plan.target().subscription(), true)));
    }

    private static SubscriptionUpdateParams toUpdate(RenewalPlan plan) {
        var update = SubscriptionUpdateParams.builder();
        return plan.flag()
                ? update.setCancelAtPeriodEnd(false).build()
                : update.setCancelAt(EmptyParam.EMPTY)
                        .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.NONE)
                        .build();
    }
}
