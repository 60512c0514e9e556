package dev.portico.waiting;

import dev.portico.ledger.Steps;
import dev.portico.ledger.Undertaking;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.stripe.StripeRefusal;
import dev.portico.subscription.StripeFreshSubscription;
import dev.portico.tenancy.Account;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Voids the invoice that a change waits for, upon which Stripe drops the change.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/pending-updates">Stripe: pending updates</a>
 */
@Component
final class GiveUpPendingChange implements Undertaking<GiveUpPlan, GiveUpOutcome> {

    private final StripeWaitingEnds ends;

    GiveUpPendingChange(StripeWaitingEnds ends) {
        this.ends = ends;
    }

    /** The invoice to void; empty where no change waits. */
    Mono<String> findUnpaid(StripeFreshSubscription fresh) {
        return ends.findUnpaid(fresh);
    }

    @Override
    public String name() {
        return "subscriptionCancelPendingChange";
    }

    @Override
    public Class<GiveUpPlan> planType() {
        return GiveUpPlan.class;
    }

    @Override
    public Class<GiveUpOutcome> outcomeType() {
        return GiveUpOutcome.class;
    }

    /** A refusal means that the payment came first. */
    @Override
    public Mono<GiveUpOutcome> carryOut(GiveUpPlan plan, Steps steps) {
        Account account = plan.scope().account();
        return steps.once(
                        "void",
                        key -> ends.voidInvoice(account, plan.waiting(), key),
                        ends.findVoided(account, plan.waiting()))
                .then(Mono.defer(() -> confirmGone(account, plan)))
                .onErrorResume(
                        StripeRefusal.class, refusal -> Mono.just(new GiveUpOutcome(plan.subscription(), false)));
    }

    private Mono<GiveUpOutcome> confirmGone(Account account, GiveUpPlan plan) {
        return ends.isPending(account, plan.subscription())
                .filter(pending -> !pending)
                .switchIfEmpty(Mono.error(() -> Failure.passing(FailureReason.STRIPE_FAILED, null)))
                .thenReturn(new GiveUpOutcome(plan.subscription(), true));
    }
}
