package dev.portico.subscription;

import dev.portico.configuration.Configurations;
import dev.portico.configuration.FeaturesInForce;
import dev.portico.eligibility.Facts;
import dev.portico.eligibility.RuleSettings;
import dev.portico.node.StripeOwners;
import dev.portico.stripe.StripeFreshReads;
import dev.portico.stripe.StripeTime;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what rules look at: for a page what is at hand, for a mutation how it is now. */
@Component
public final class Judgement {

    private final StripeFreshReads reads;
    private final StripeOwners owners;
    private final Configurations configurations;
    private final RuleSettings settings;
    private final StripeTime time;

    Judgement(
            StripeFreshReads reads,
            StripeOwners owners,
            Configurations configurations,
            RuleSettings settings,
            StripeTime time) {
        this.reads = reads;
        this.owners = owners;
        this.configurations = configurations;
        this.settings = settings;
        this.time = time;
    }

    /** From what came with the subscription, so without a call but for the account's configuration. */
    public Mono<Facts> facts(Viewer.Known viewer, BillingSubscription subscription) {
        return configurations
                .features(viewer)
                .map(inForce -> subscription.source().toFacts(inForce.features(), settings, time.now()));
    }

    /** Not found where the subscription is not in the viewer's reach. */
    public Mono<StripeFreshSubscription> fresh(Viewer.Known viewer, String subscription) {
        return owners.scope(viewer, subscription).flatMap(scope -> fresh(viewer, scope, subscription));
    }

    private Mono<StripeFreshSubscription> fresh(Viewer.Known viewer, CustomerScope scope, String subscription) {
        Mono<StripeSubscriptionSource> source =
                Mono.zip(reads.subscription(scope, subscription), reads.customer(scope), StripeSubscriptionSource::new);
        return Mono.zip(
                configurations.freshFeatures(viewer), source, (inForce, found) -> toFresh(scope, inForce, found));
    }

    private StripeFreshSubscription toFresh(
            CustomerScope scope, FeaturesInForce inForce, StripeSubscriptionSource source) {
        return new StripeFreshSubscription(
                scope,
                source.subscription(),
                source.customerObject(),
                inForce.configuration(),
                null,
                source.toFacts(inForce.features(), settings, time.now()));
    }
}
