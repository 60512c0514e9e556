package dev.portico.change;

import dev.portico.shared.UserError;
import dev.portico.stripe.StripeValues;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells what a change would cost, and lets a customer hold us to it. */
@Component
final class PreviewChange {

    private final Changes changes;
    private final StripeInvoicePreviews previews;
    private final PreviewTokens tokens;

    PreviewChange(Changes changes, StripeInvoicePreviews previews, PreviewTokens tokens) {
        this.changes = changes;
        this.previews = previews;
        this.tokens = tokens;
    }

    Mono<SubscriptionChangePreview> preview(Viewer.Known viewer, ChangeWish wish) {
        return changes.getFresh(viewer, wish).flatMap(change -> preview(viewer, change));
    }

    /** Of a change that was judged already, or is to be. */
    Mono<SubscriptionChangePreview> preview(Viewer.Known viewer, StripeChange change) {
        List<UserError> refusals = change.refusals(viewer.locale());
        if (!refusals.isEmpty()) {
            return Mono.just(SubscriptionChangePreview.refused(refusals));
        }
        ChangePlan plan = change.toPlan(change.now());
        return previews.costs(plan).flatMap(costs -> toPreview(viewer, change, plan, costs));
    }

    private Mono<SubscriptionChangePreview> toPreview(
            Viewer.Known viewer, StripeChange change, ChangePlan plan, ChangeCosts costs) {
        SubscriptionChangePreview preview = SubscriptionChangePreview.of(change, plan, costs);
        if (!(viewer instanceof CustomerViewer)) {
            return Mono.just(preview);
        }
        var token = PreviewToken.of(change, costs.dueNow(change.currency()).minorUnits());
        var until = StripeValues.toTime(change.now() + PreviewToken.GOOD_FOR.toSeconds());
        return tokens.sign(token).map(signed -> preview.with(signed, until));
    }
}
