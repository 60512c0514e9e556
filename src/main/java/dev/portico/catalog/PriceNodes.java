package dev.portico.catalog;

import dev.portico.node.NodeReader;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Prices by id. */
@Component
final class PriceNodes implements NodeReader {

    private final StripeReach reach;
    private final StripePrices prices;

    PriceNodes(StripeReach reach, StripePrices prices) {
        this.reach = reach;
        this.prices = prices;
    }

    /** Not the ids that a business chose for its plans, for they look like anything. */
    @Override
    public boolean reads(String id) {
        return id.startsWith("price_") || id.startsWith("plan_");
    }

    @Override
    public Mono<Price> read(Viewer.Known viewer, String id) {
        return reach.requirePrice(viewer, id).then(Mono.defer(() -> prices.get(viewer.account(), id)));
    }
}
