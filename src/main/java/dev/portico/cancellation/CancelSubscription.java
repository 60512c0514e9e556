package dev.portico.cancellation;

import dev.portico.configuration.PortalFeatures.SubscriptionCancelFeature;
import dev.portico.eligibility.Action;
import dev.portico.eligibility.Eligibility;
import dev.portico.eligibility.NotEligible;
import dev.portico.eligibility.TakesEffect;
import dev.portico.ledger.Decision;
import dev.portico.ledger.Ledger;
import dev.portico.ledger.Order;
import dev.portico.shared.UserError;
import dev.portico.subscription.BillingSubscription;
import dev.portico.subscription.Judgement;
import dev.portico.subscription.StripeFreshSubscription;
import dev.portico.subscription.StripeSubscriptions;
import dev.portico.tenancy.CustomerViewer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends a subscription, when and as the configuration says. */
@Component
final class CancelSubscription {

    private final Judgement judgement;
    private final StripeSubscriptions subscriptions;
    private final Ledger ledger;
    private final StripeCancellation cancellation;

    CancelSubscription(
            Judgement judgement, StripeSubscriptions subscriptions, Ledger ledger, StripeCancellation cancellation) {
        this.judgement = judgement;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.cancellation = cancellation;
    }

    /** @param takesEffect null, as {@code endsAt}, where nothing was cancelled */
    record SubscriptionCancelPayload(
            @Nullable BillingSubscription subscription,
            @Nullable TakesEffect takesEffect,
            @Nullable OffsetDateTime endsAt,
            List<UserError> userErrors) {

        static SubscriptionCancelPayload refused(List<UserError> errors) {
            return new SubscriptionCancelPayload(null, null, null, errors);
        }
    }

    Mono<SubscriptionCancelPayload> cancel(CustomerViewer viewer, SubscriptionCancelInput input) {
        String customer = viewer.scope().customer();
        var order = new Order<>(viewer, customer, input.idempotencyKey(), input, cancellation, decide(viewer, input));
        return ledger.once(order)
                .flatMap(settled ->
                        settled.answer(outcome -> toPayload(viewer, outcome), SubscriptionCancelPayload::refused));
    }

    private Mono<Decision<CancellationPlan>> decide(CustomerViewer viewer, SubscriptionCancelInput input) {
        return judgement.fresh(viewer, input.id()).map(fresh -> decide(fresh, input.reason(), viewer.locale()));
    }

    private static Decision<CancellationPlan> decide(StripeFreshSubscription fresh, Reason reason, Locale locale) {
        Eligibility eligibility = Eligibility.of(Action.CANCEL, fresh.facts());
        if (!eligibility.allowed()) {
            return Decision.refused(List.of(NotEligible.of(eligibility, locale)));
        }
        SubscriptionCancelFeature feature = fresh.facts().features().subscriptionCancel();
        List<UserError> errors = ReasonRefusal.in(locale, reason.refusals(feature.cancellationReason()));
        return errors.isEmpty()
                ? Decision.go(CancellationPlan.of(
                        StripeTarget.of(fresh), fresh.facts().subscription(), feature, reason))
                : Decision.refused(errors);
    }

    private Mono<SubscriptionCancelPayload> toPayload(CustomerViewer viewer, CancellationOutcome outcome) {
        return outcome.refused()
                ? Mono.just(SubscriptionCancelPayload.refused(List.of(NotEligible.now(viewer.locale()))))
                : subscriptions
                        .getFresh(viewer.scope(), outcome.object())
                        .map(subscription -> new SubscriptionCancelPayload(
                                subscription, outcome.takesEffect(), outcome.endsAt(), List.of()));
    }
}
