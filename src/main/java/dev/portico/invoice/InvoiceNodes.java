package dev.portico.invoice;

import dev.portico.node.NodeReader;
import dev.portico.node.StripeOwners;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Invoices by id, as far as the viewer sees any. */
@Component
final class InvoiceNodes implements NodeReader {

    private final StripeOwners owners;
    private final Invoices invoices;

    InvoiceNodes(StripeOwners owners, Invoices invoices) {
        this.owners = owners;
        this.invoices = invoices;
    }

    @Override
    public boolean reads(String id) {
        return id.startsWith("in_");
    }

    @Override
    public Mono<Invoice> read(Viewer.Known viewer, String id) {
        return invoices.get(viewer, owners.scope(viewer, id), id);
    }
}
