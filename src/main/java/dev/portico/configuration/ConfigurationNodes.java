package dev.portico.configuration;

import dev.portico.node.NodeReader;
import dev.portico.shared.Failure;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Configurations by id: a customer sees the one of the session, whatever else the account has. */
@Component
final class ConfigurationNodes implements NodeReader {

    private final Configurations configurations;

    ConfigurationNodes(Configurations configurations) {
        this.configurations = configurations;
    }

    @Override
    public boolean reads(String id) {
        return id.startsWith("bpc_");
    }

    @Override
    public Mono<PortalConfiguration> read(Viewer.Known viewer, String id) {
        return viewer instanceof CustomerViewer customer
                ? configurations.of(customer).filter(own -> own.id().equals(id)).switchIfEmpty(notFound())
                : configurations.inForce(viewer.account(), id);
    }

    private static Mono<PortalConfiguration> notFound() {
        return Mono.error(Failure::notFound);
    }
}
