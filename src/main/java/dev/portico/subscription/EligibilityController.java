package dev.portico.subscription;

import dev.portico.eligibility.Eligibility;
import dev.portico.eligibility.LimitationReason;
import dev.portico.eligibility.QuantityLimits;
import dev.portico.tenancy.Viewer;
import java.util.List;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What can be done with a subscription, and why not. */
@Controller
final class EligibilityController {

    private final Judgement judgement;
    private final StripePriceOptions options;

    EligibilityController(Judgement judgement, StripePriceOptions options) {
        this.judgement = judgement;
        this.options = options;
    }

    @SchemaMapping
    Mono<SubscriptionActions> actions(BillingSubscription subscription, Viewer.Known viewer) {
        return judgement.facts(viewer, subscription).map(SubscriptionActions::of);
    }

    @SchemaMapping
    Mono<List<PriceOption>> priceOptions(BillingSubscription subscription, Viewer.Known viewer) {
        return judgement
                .facts(viewer, subscription)
                .flatMap(facts -> options.of(viewer.account(), subscription, facts));
    }

    @SchemaMapping
    Mono<QuantityLimits> quantityLimits(BillingSubscription subscription, Viewer.Known viewer) {
        return judgement.facts(viewer, subscription).map(QuantityLimits::of);
    }

    @SchemaMapping
    List<LimitationReason> reasons(Eligibility eligibility, Viewer viewer) {
        return eligibility.limitations().stream()
                .map(limitation -> LimitationReason.of(limitation, viewer.locale()))
                .toList();
    }
}
