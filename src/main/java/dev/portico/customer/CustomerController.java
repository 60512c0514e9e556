package dev.portico.customer;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Viewer;
import graphql.schema.DataFetchingFieldSelectionSet;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Customers, for the business, and the tax ids of each. */
@Controller
final class CustomerController {

    private final CustomerHome home;
    private final StripeCustomers customers;
    private final StripeTaxIds taxIds;

    CustomerController(CustomerHome home, StripeCustomers customers, StripeTaxIds taxIds) {
        this.home = home;
        this.customers = customers;
        this.taxIds = taxIds;
    }

    @QueryMapping
    Mono<Customer> customer(PlatformViewer viewer, @Argument String id, DataFetchingFieldSelectionSet selection) {
        return home.get(viewer, viewer.scope(id), selection);
    }

    @QueryMapping
    Mono<Page<Customer>> customers(PlatformViewer viewer, PageRequest page, @Argument @Nullable String email) {
        // Stripe refuses an empty filter
        return email != null && email.isBlank()
                ? Mono.error(Failure.of(FailureReason.ARGUMENT_INVALID))
                : customers.list(viewer.account(), email, page);
    }

    @SchemaMapping
    Mono<Page<TaxId>> taxIds(Customer customer, Viewer.Known viewer, PageRequest page) {
        return taxIds.list(viewer.scope(customer.id()), customer, page);
    }
}
