package dev.portico.change;

import dev.portico.ledger.Decision;
import dev.portico.ledger.Ledger;
import dev.portico.ledger.Order;
import dev.portico.ledger.Settled;
import dev.portico.shared.UserError;
import dev.portico.tenancy.CustomerViewer;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes price, quantity and promotion code of a subscription, as far as the rules let. */
@Component
final class UpdateSubscription {

    private final Changes changes;
    private final HonourPreview previews;
    private final CarryOutChange undertaking;
    private final ChangeAnswers answers;
    private final Ledger ledger;

    UpdateSubscription(
            Changes changes, HonourPreview previews, CarryOutChange undertaking, ChangeAnswers answers, Ledger ledger) {
        this.changes = changes;
        this.previews = previews;
        this.undertaking = undertaking;
        this.answers = answers;
        this.ledger = ledger;
    }

    Mono<SubscriptionUpdatePayload> update(CustomerViewer viewer, SubscriptionUpdateInput input) {
        Mono<Decision<ChangePlan>> decide = Mono.defer(() -> changes.getFresh(viewer, input.wish()))
                .flatMap(change -> decide(viewer, input, change));
        return ledger.once(new Order<>(
                        viewer, viewer.scope().customer(), input.idempotencyKey(), input, undertaking, decide))
                .flatMap(settled -> answer(viewer, input, settled));
    }

    private Mono<Decision<ChangePlan>> decide(
            CustomerViewer viewer, SubscriptionUpdateInput input, StripeChange change) {
        List<UserError> refusals = change.refusals(viewer.locale());
        if (!refusals.isEmpty()) {
            return Mono.just(Decision.refused(refusals));
        }
        return input.previewToken() == null
                ? Mono.just(Decision.go(change.toPlan(change.now())))
                : previews.decide(viewer, input.previewToken(), change);
    }

    private Mono<SubscriptionUpdatePayload> answer(
            CustomerViewer viewer, SubscriptionUpdateInput input, Settled<ChangeOutcome> settled) {
        if (settled instanceof Settled.Done<ChangeOutcome> done) {
            return answers.answer(viewer, input.wish(), done.outcome());
        }
        return Mono.just(SubscriptionUpdatePayload.refused(((Settled.Refused<ChangeOutcome>) settled).errors()));
    }
}
