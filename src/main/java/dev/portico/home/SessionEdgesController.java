package dev.portico.home;

import dev.portico.configuration.Configurations;
import dev.portico.configuration.PortalConfiguration;
import dev.portico.customer.Customer;
import dev.portico.customer.CustomerHome;
import dev.portico.session.PortalSession;
import dev.portico.tenancy.Viewer;
import graphql.schema.DataFetchingFieldSelectionSet;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What a session is for, and under which configuration. */
@Controller
class SessionEdgesController {

    private final Configurations configurations;
    private final CustomerHome customers;

    SessionEdgesController(Configurations configurations, CustomerHome customers) {
        this.configurations = configurations;
        this.customers = customers;
    }

    @SchemaMapping
    Mono<PortalConfiguration> configuration(PortalSession session, Viewer.Known viewer) {
        return configurations.inForce(viewer.account(), session.configuration());
    }

    @SchemaMapping
    Mono<Customer> customer(PortalSession session, Viewer.Known viewer, DataFetchingFieldSelectionSet selection) {
        return customers.get(viewer, viewer.scope(session.customer()), selection);
    }
}
