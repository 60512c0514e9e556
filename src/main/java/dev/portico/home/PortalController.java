package dev.portico.home;

import dev.portico.configuration.Branding;
import dev.portico.configuration.Configurations;
import dev.portico.configuration.PortalConfiguration;
import dev.portico.configuration.PortalSection;
import dev.portico.configuration.StripeBrandings;
import dev.portico.customer.Customer;
import dev.portico.customer.CustomerHome;
import dev.portico.session.PortalSession;
import dev.portico.session.PortalSessions;
import dev.portico.stripe.StripePublishableKey;
import dev.portico.tenancy.CustomerViewer;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The portal home, and what it joins. */
@Controller
class PortalController {

    private final PortalSessions sessions;
    private final Configurations configurations;
    private final StripeBrandings brandings;
    private final CustomerHome customers;
    private final StripePublishableKey publishableKey;

    PortalController(
            PortalSessions sessions,
            Configurations configurations,
            StripeBrandings brandings,
            CustomerHome customers,
            StripePublishableKey publishableKey) {
        this.sessions = sessions;
        this.configurations = configurations;
        this.brandings = brandings;
        this.customers = customers;
        this.publishableKey = publishableKey;
    }

    @QueryMapping
    Portal portal(CustomerViewer viewer) {
        return new Portal(publishableKey.in(viewer.account()));
    }

    @SchemaMapping(typeName = "Portal")
    Mono<PortalSession> session(CustomerViewer viewer) {
        return sessions.current(viewer);
    }

    @SchemaMapping(typeName = "Portal")
    Mono<PortalConfiguration> configuration(CustomerViewer viewer) {
        return configurations.of(viewer);
    }

    @SchemaMapping(typeName = "Portal")
    Mono<Branding> branding(CustomerViewer viewer) {
        return brandings.of(viewer);
    }

    @SchemaMapping(typeName = "Portal")
    Mono<Customer> customer(CustomerViewer viewer, DataFetchingFieldSelectionSet selection) {
        return customers.get(viewer, viewer.scope(), selection);
    }

    @SchemaMapping(typeName = "Portal")
    Mono<List<PortalSection>> sections(CustomerViewer viewer) {
        return configurations.of(viewer).map(PortalSection::of);
    }
}
