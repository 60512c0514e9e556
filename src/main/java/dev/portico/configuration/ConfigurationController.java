package dev.portico.configuration;

import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.PlatformViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The business's own view of its configurations. */
@Controller
final class ConfigurationController {

    private final StripeConfigurations configurations;

    ConfigurationController(StripeConfigurations configurations) {
        this.configurations = configurations;
    }

    @QueryMapping
    Mono<PortalConfiguration> portalConfiguration(PlatformViewer viewer, @Argument String id) {
        return configurations.get(viewer.account(), id);
    }

    @QueryMapping
    Mono<Page<PortalConfiguration>> portalConfigurations(
            PlatformViewer viewer, PageRequest page, @Argument @Nullable Boolean active) {
        return configurations.list(viewer.account(), active, page);
    }
}
