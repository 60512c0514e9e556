package dev.portico.cancellation;

import dev.portico.eligibility.Action;
import dev.portico.eligibility.Eligibility;
import dev.portico.eligibility.NotEligible;
import dev.portico.ledger.Decision;
import dev.portico.ledger.Ledger;
import dev.portico.ledger.Order;
import dev.portico.shared.UserError;
import dev.portico.subscription.BillingSubscription;
import dev.portico.subscription.Judgement;
import dev.portico.subscription.StripeFreshSubscription;
import dev.portico.subscription.StripeSubscriptions;
import dev.portico.tenancy.CustomerViewer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a cancellation back while the subscription goes on. */
@Component
final class RenewSubscription {

    private final Judgement judgement;
    private final StripeSubscriptions subscriptions;
    private final Ledger ledger;
    private final StripeRenewal renewal;

    RenewSubscription(Judgement judgement, StripeSubscriptions subscriptions, Ledger ledger, StripeRenewal renewal) {
        this.judgement = judgement;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.renewal = renewal;
    }

    /** The subscription that goes on. */
    record SubscriptionRenewPayload(@Nullable BillingSubscription subscription, List<UserError> userErrors) {

        static SubscriptionRenewPayload of(BillingSubscription subscription) {
            return new SubscriptionRenewPayload(subscription, List.of());
        }

        static SubscriptionRenewPayload refused(List<UserError> errors) {
            return new SubscriptionRenewPayload(null, errors);
        }
    }

    Mono<SubscriptionRenewPayload> renew(CustomerViewer viewer, SubscriptionRenewInput input) {
        String customer = viewer.scope().customer();
        var order = new Order<>(viewer, customer, input.idempotencyKey(), input, renewal, decide(viewer, input));
        return ledger.once(order)
                .flatMap(settled ->
                        settled.answer(outcome -> toPayload(viewer, outcome), SubscriptionRenewPayload::refused));
    }

    private Mono<Decision<RenewalPlan>> decide(CustomerViewer viewer, SubscriptionRenewInput input) {
        return judgement.fresh(viewer, input.id()).map(fresh -> decide(fresh, viewer.locale()));
    }

    private static Decision<RenewalPlan> decide(StripeFreshSubscription fresh, Locale locale) {
        Eligibility eligibility = Eligibility.of(Action.RENEW, fresh.facts());
        boolean flag = fresh.facts().subscription().cancelAtPeriodEnd();
        return eligibility.allowed()
                ? Decision.go(new RenewalPlan(StripeTarget.of(fresh), flag))
                : Decision.refused(List.of(NotEligible.of(eligibility, locale)));
    }

    private Mono<SubscriptionRenewPayload> toPayload(CustomerViewer viewer, SubscriptionOutcome outcome) {
        return outcome.refused()
                ? Mono.just(SubscriptionRenewPayload.refused(List.of(NotEligible.now(viewer.locale()))))
                : subscriptions.getFresh(viewer.scope(), outcome.object()).map(SubscriptionRenewPayload::of);
    }
}
