package dev.portico.subscription;

import dev.portico.node.NodeReader;
import dev.portico.node.StripeOwnSubscriptions;
import dev.portico.node.StripeOwners;
import dev.portico.shared.Failure;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Subscription items by id, found among the subscriptions of their customer. */
@Component
final class StripeSubscriptionItemNodes implements NodeReader {

    private final StripeOwners owners;
    private final StripeOwnSubscriptions subscriptions;

    StripeSubscriptionItemNodes(StripeOwners owners, StripeOwnSubscriptions subscriptions) {
        this.owners = owners;
        this.subscriptions = subscriptions;
    }

    @Override
    public boolean reads(String id) {
        return id.startsWith("si_");
    }

    @Override
    public Mono<SubscriptionItem> read(Viewer.Known viewer, String id) {
        return owners.scope(viewer, id).flatMap(scope -> find(scope, id)).switchIfEmpty(Mono.error(Failure::notFound));
    }

    private Mono<SubscriptionItem> find(CustomerScope scope, String id) {
        return subscriptions
                .of(scope)
                .concatMapIterable(subscription -> subscription.getItems().getData(), 1)
                .filter(item -> item.getId().equals(id))
                .next()
                .map(StripeSubscriptions::toItem);
    }
}
