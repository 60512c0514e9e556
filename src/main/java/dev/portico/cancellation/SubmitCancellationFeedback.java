package dev.portico.cancellation;

import dev.portico.configuration.PortalFeatures.CancellationReasonSettings;
import dev.portico.eligibility.Action;
import dev.portico.eligibility.Eligibility;
import dev.portico.eligibility.Facts;
import dev.portico.eligibility.Limitation;
import dev.portico.eligibility.NotEligible;
import dev.portico.eligibility.SubscriptionFacts.Status;
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

/** Takes the reason for a cancellation once that is made, which is when Stripe's own portal asks for it. */
@Component
final class SubmitCancellationFeedback {

    private final Judgement judgement;
    private final StripeSubscriptions subscriptions;
    private final Ledger ledger;
    private final StripeFeedback feedback;

    SubmitCancellationFeedback(
            Judgement judgement, StripeSubscriptions subscriptions, Ledger ledger, StripeFeedback feedback) {
        this.judgement = judgement;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.feedback = feedback;
    }

    /** The subscription with the reason on it. */
    record CancellationFeedbackSubmitPayload(@Nullable BillingSubscription subscription, List<UserError> userErrors) {

        static CancellationFeedbackSubmitPayload of(BillingSubscription subscription) {
            return new CancellationFeedbackSubmitPayload(subscription, List.of());
        }

        static CancellationFeedbackSubmitPayload refused(List<UserError> errors) {
            return new CancellationFeedbackSubmitPayload(null, errors);
        }
    }

    Mono<CancellationFeedbackSubmitPayload> submit(CustomerViewer viewer, CancellationFeedbackSubmitInput input) {
        String customer = viewer.scope().customer();
        var order = new Order<>(viewer, customer, input.idempotencyKey(), input, feedback, decide(viewer, input));
        return ledger.once(order)
                .flatMap(settled -> settled.answer(
                        outcome -> toPayload(viewer, outcome), CancellationFeedbackSubmitPayload::refused));
    }

    private Mono<Decision<FeedbackPlan>> decide(CustomerViewer viewer, CancellationFeedbackSubmitInput input) {
        return judgement.fresh(viewer, input.id()).map(fresh -> decide(fresh, input.reason(), viewer.locale()));
    }

    private static Decision<FeedbackPlan> decide(StripeFreshSubscription fresh, Reason reason, Locale locale) {
        if (!isCanceled(fresh.facts())) {
            Eligibility eligibility = new Eligibility(List.of(Limitation.NOT_CANCELING));
            return Decision.refused(List.of(NotEligible.of(eligibility, locale)));
        }
        CancellationReasonSettings settings =
                fresh.facts().features().subscriptionCancel().cancellationReason();
        List<ReasonRefusal> refusals =
                reason.saysNothing() ? List.of(ReasonRefusal.FEEDBACK_REQUIRED) : reason.refusals(settings);
        return refusals.isEmpty()
                ? Decision.go(new FeedbackPlan(StripeTarget.of(fresh), reason))
                : Decision.refused(ReasonRefusal.in(locale, refusals));
    }

    private static boolean isCanceled(Facts facts) {
        return facts.subscription().status() == Status.CANCELED
                || !Eligibility.of(Action.RENEW, facts).limitations().contains(Limitation.NOT_CANCELING);
    }

    private Mono<CancellationFeedbackSubmitPayload> toPayload(CustomerViewer viewer, SubscriptionOutcome outcome) {
        return outcome.refused()
                ? Mono.just(CancellationFeedbackSubmitPayload.refused(List.of(NotEligible.now(viewer.locale()))))
                : subscriptions.getFresh(viewer.scope(), outcome.object()).map(CancellationFeedbackSubmitPayload::of);
    }
}
