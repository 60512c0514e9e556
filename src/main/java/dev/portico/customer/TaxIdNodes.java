package dev.portico.customer;

import dev.portico.node.NodeReader;
import dev.portico.node.StripeOwners;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tax ids by id. */
@Component
final class TaxIdNodes implements NodeReader {

    private final StripeOwners owners;
    private final StripeTaxIds taxIds;

    TaxIdNodes(StripeOwners owners, StripeTaxIds taxIds) {
        this.owners = owners;
        this.taxIds = taxIds;
    }

    @Override
    public boolean reads(String id) {
        return id.startsWith("txi_");
    }

    @Override
    public Mono<TaxId> read(Viewer.Known viewer, String id) {
        return owners.scope(viewer, id).flatMap(scope -> taxIds.get(scope, id));
    }
}
