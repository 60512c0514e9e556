package dev.portico.customer;

import dev.portico.node.NodeReader;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Customers by id: for a customer, themselves. */
@Component
final class CustomerNodes implements NodeReader {

    private final StripeCustomers customers;

    CustomerNodes(StripeCustomers customers) {
        this.customers = customers;
    }

    @Override
    public boolean reads(String id) {
        return id.startsWith("cus_");
    }

    @Override
    public Mono<Customer> read(Viewer.Known viewer, String id) {
        return Mono.fromSupplier(() -> viewer.scope(id)).flatMap(customers::get);
    }
}
