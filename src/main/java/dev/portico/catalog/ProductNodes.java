package dev.portico.catalog;

import dev.portico.node.NodeReader;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Products by id. */
@Component
final class ProductNodes implements NodeReader {

    private final StripeReach reach;
    private final StripeProducts products;

    ProductNodes(StripeReach reach, StripeProducts products) {
        this.reach = reach;
        this.products = products;
    }

    @Override
    public boolean reads(String id) {
        return id.startsWith("prod_");
    }

    @Override
    public Mono<Product> read(Viewer.Known viewer, String id) {
        return reach.requireProduct(viewer, id).then(Mono.defer(() -> products.get(viewer.account(), id)));
    }
}
