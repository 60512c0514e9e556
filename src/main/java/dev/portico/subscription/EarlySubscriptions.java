package dev.portico.subscription;

import dev.portico.node.EarlyRead;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.Viewer;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins what {@code Customer.subscriptions} reads. */
@Component
final class EarlySubscriptions implements EarlyRead {

    private final StripeSubscriptions subscriptions;

    EarlySubscriptions(StripeSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public String field() {
        return "subscriptions";
    }

    @Override
    public Mono<?> begin(Viewer.Known viewer, CustomerScope scope, Map<String, Object> arguments) {
        return subscriptions.request(
                scope,
                EarlyRead.find(arguments, "status", SubscriptionStatusFilter.class),
                PageRequest.first(EarlyRead.first(arguments)));
    }
}
