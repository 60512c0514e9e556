package dev.portico.configuration;

import dev.portico.shared.Failure;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which configuration holds, and what a viewer may see by it. */
@Component
public final class Configurations {

    private final StripeConfigurations configurations;

    Configurations(StripeConfigurations configurations) {
        this.configurations = configurations;
    }

    /** The configuration of a session. */
    public Mono<PortalConfiguration> of(CustomerViewer viewer) {
        return inForce(viewer.account(), viewer.configuration());
    }

    /** The configuration with this id, or the account's default one. */
    public Mono<PortalConfiguration> inForce(Account account, @Nullable String id) {
        return id == null ? configurations.getDefault(account) : configurations.get(account, id);
    }

    /** The business sees everything, a customer what the session's configuration shows. */
    public Mono<Boolean> shows(Viewer.Known viewer, PortalSection section) {
        return viewer instanceof CustomerViewer customer ? of(customer).map(section::isShownBy) : Mono.just(true);
    }

    /** What {@code shows} says as a condition of a lookup by id: completes, or is not found. */
    public Mono<Void> require(Viewer.Known viewer, PortalSection section) {
        return shows(viewer, section)
                .filter(shown -> shown)
                .switchIfEmpty(Mono.error(Failure::notFound))
                .then();
    }
}
