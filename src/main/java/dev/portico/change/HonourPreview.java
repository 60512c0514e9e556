package dev.portico.change;

import dev.portico.ledger.Decision;
import dev.portico.tenancy.CustomerViewer;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Holds us to what was shown: the customer pays exactly that, or sees anew and pays nothing. */
@Component
final class HonourPreview {

    private final PreviewTokens tokens;
    private final PreviewChange preview;
    private final StripeInvoicePreviews costs;

    HonourPreview(PreviewTokens tokens, PreviewChange preview, StripeInvoicePreviews costs) {
        this.tokens = tokens;
        this.preview = preview;
        this.costs = costs;
    }

    /** @param change one that is allowed */
    Mono<Decision<ChangePlan>> decide(CustomerViewer viewer, String text, StripeChange change) {
        return tokens.open(text, change)
                .flatMap(token -> findPlan(token, change))
                .map(plan -> Decision.go(plan.spending(PreviewTokens.hash(text))))
                .switchIfEmpty(Mono.defer(() -> refuse(viewer, change)));
    }

    /** Nothing that a fingerprint could miss changes the amount: it is asked for once more. */
    private Mono<ChangePlan> findPlan(PreviewToken token, StripeChange change) {
        ChangePlan plan = change.toPlan(token.prorationDate());
        return costs.dueNow(plan).filter(due -> due == token.dueNow()).map(same -> plan);
    }

    private Mono<Decision<ChangePlan>> refuse(CustomerViewer viewer, StripeChange change) {
        return preview.preview(viewer, change)
                .map(fresh -> Decision.refused(List.of(PreviewStale.of(fresh, viewer.locale()))));
    }
}
