package dev.portico.customer;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Viewer;
import graphql.GraphQLContext;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.Map;
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
    Mono<DataFetcherResult<Customer>> customer(
            PlatformViewer viewer,
            @Argument String id,
            @Argument @Nullable String configuration,
            DataFetchingFieldSelectionSet selection) {
        return home.get(viewer, viewer.scope(id), selection).map(found -> below(viewer.under(configuration), found));
    }

    /** The customer, and who looks at what is below it. */
    private static DataFetcherResult<Customer> below(Viewer viewer, Customer customer) {
        return DataFetcherResult.<Customer>newResult()
                .data(customer)
                .localContext(GraphQLContext.of(Map.of(Viewer.class, viewer)))
                .build();
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
