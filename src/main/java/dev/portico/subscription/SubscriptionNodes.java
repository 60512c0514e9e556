package dev.portico.subscription;

import dev.portico.node.NodeReader;
import dev.portico.node.StripeOwners;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Subscriptions by id. */
@Component
final class SubscriptionNodes implements NodeReader {

    private final StripeOwners owners;
    private final StripeSubscriptions subscriptions;

    SubscriptionNodes(StripeOwners owners, StripeSubscriptions subscriptions) {
        this.owners = owners;
        this.subscriptions = subscriptions;
    }

    @Override
    public boolean reads(String id) {
        return id.startsWith("sub_") && !id.startsWith("sub_sched_");
    }

    @Override
    public Mono<BillingSubscription> read(Viewer.Known viewer, String id) {
        return owners.scope(viewer, id).flatMap(scope -> subscriptions.get(scope, id));
    }
}
