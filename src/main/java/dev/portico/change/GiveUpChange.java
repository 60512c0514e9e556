package dev.portico.change;

import dev.portico.eligibility.Action;
import dev.portico.eligibility.Eligibility;
import dev.portico.eligibility.Limitation;
import dev.portico.eligibility.NotEligible;
import dev.portico.ledger.Decision;
import dev.portico.ledger.Ledger;
import dev.portico.ledger.Order;
import dev.portico.ledger.Settled;
import dev.portico.localisation.Messages;
import dev.portico.shared.InvalidInput;
import dev.portico.shared.UserError;
import dev.portico.subscription.Judgement;
import dev.portico.subscription.StripeFreshSubscription;
import dev.portico.subscription.StripeSubscriptions;
import dev.portico.tenancy.CustomerViewer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets changes wait no longer. */
@Component
final class GiveUpChange {

    private static final String NOTHING = "NOTHING_PENDING";

    private final Judgement judgement;
    private final StripeSubscriptions subscriptions;
    private final GiveUpPendingChange pending;
    private final GiveUpScheduledChange scheduled;
    private final Ledger ledger;

    GiveUpChange(
            Judgement judgement,
            StripeSubscriptions subscriptions,
            GiveUpPendingChange pending,
            GiveUpScheduledChange scheduled,
            Ledger ledger) {
        this.judgement = judgement;
        this.subscriptions = subscriptions;
        this.pending = pending;
        this.scheduled = scheduled;
        this.ledger = ledger;
    }

    Mono<SubscriptionCancelPendingChangePayload> giveUp(
            CustomerViewer viewer, SubscriptionCancelPendingChangeInput input) {
        Mono<Decision<GiveUpPlan>> decide = Mono.defer(() -> judgement.fresh(viewer, input.id()))
                .map(fresh -> decidePending(fresh, input.id(), viewer.locale()));
        return ledger.once(
                        new Order<>(viewer, viewer.scope().customer(), input.idempotencyKey(), input, pending, decide))
                .flatMap(settled -> answer(viewer, settled));
    }

    Mono<SubscriptionCancelScheduledChangePayload> giveUp(
            CustomerViewer viewer, SubscriptionCancelScheduledChangeInput input) {
        Mono<Decision<GiveUpPlan>> decide = Mono.defer(() -> judgement.fresh(viewer, input.id()))
                .map(fresh -> decideScheduled(fresh, input.id(), viewer.locale()));
        return ledger.once(new Order<>(
                        viewer, viewer.scope().customer(), input.idempotencyKey(), input, scheduled, decide))
                .flatMap(settled -> answerScheduled(viewer, settled));
    }

    /** Anybody may give up what they have not paid for. */
    private static Decision<GiveUpPlan> decidePending(StripeFreshSubscription fresh, String id, Locale locale) {
        String invoice = StripeWaitingChanges.findPendingInvoice(fresh);
        return invoice == null
                ? Decision.refused(List.of(nothingPending(locale)))
                : Decision.go(new GiveUpPlan(fresh.scope(), id, invoice));
    }

    private static Decision<GiveUpPlan> decideScheduled(StripeFreshSubscription fresh, String id, Locale locale) {
        Eligibility eligibility = Eligibility.of(Action.CANCEL_SCHEDULED_CHANGE, fresh.facts());
        String schedule = StripeWaitingChanges.findSchedule(fresh);
        return !eligibility.allowed() || schedule == null
                ? Decision.refused(List.of(NotEligible.of(eligibility, locale)))
                : Decision.go(new GiveUpPlan(fresh.scope(), id, schedule));
    }

    private Mono<SubscriptionCancelPendingChangePayload> answer(CustomerViewer viewer, Settled<GiveUpOutcome> settled) {
        List<UserError> errors = errors(settled, nothingPending(viewer.locale()));
        String changed = changed(settled);
        return changed == null
                ? Mono.just(SubscriptionCancelPendingChangePayload.refused(errors))
                : subscriptions.getFresh(viewer.scope(), changed).map(SubscriptionCancelPendingChangePayload::of);
    }

    private Mono<SubscriptionCancelScheduledChangePayload> answerScheduled(
            CustomerViewer viewer, Settled<GiveUpOutcome> settled) {
        var nothing = NotEligible.of(new Eligibility(List.of(Limitation.NO_SCHEDULED_CHANGE)), viewer.locale());
        String changed = changed(settled);
        return changed == null
                ? Mono.just(SubscriptionCancelScheduledChangePayload.refused(errors(settled, nothing)))
                : subscriptions.getFresh(viewer.scope(), changed).map(SubscriptionCancelScheduledChangePayload::of);
    }

    private static @Nullable String changed(Settled<GiveUpOutcome> settled) {
        return settled instanceof Settled.Done<GiveUpOutcome> done
                        && done.outcome().gone()
                ? done.outcome().subscription()
                : null;
    }

    private static List<UserError> errors(Settled<GiveUpOutcome> settled, UserError nothing) {
        return settled instanceof Settled.Refused<GiveUpOutcome> refused ? refused.errors() : List.of(nothing);
    }

    private static UserError nothingPending(Locale locale) {
        return InvalidInput.of(NOTHING, Messages.text(locale, "input." + NOTHING), "id");
    }
}
