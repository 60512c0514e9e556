package dev.portico.configuration;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
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

    /** What holds for whom a viewer looks at; nothing is allowed where the business never saved a configuration. */
    public Mono<FeaturesInForce> features(Viewer.Known viewer) {
        return orNothing(viewer, inForce(viewer.account(), viewer.configuration()));
    }

    /** The same, asked of Stripe anew. */
    public Mono<FeaturesInForce> freshFeatures(Viewer.Known viewer) {
        return orNothing(viewer, configurations.getFresh(viewer.account(), viewer.configuration()));
    }

    private static Mono<FeaturesInForce> orNothing(Viewer.Known viewer, Mono<PortalConfiguration> configuration) {
        return configuration
                .map(found -> new FeaturesInForce(found.id(), found.features()))
                .onErrorReturn(failure -> isMissingDefault(viewer, failure), FeaturesInForce.NOTHING);
    }

    private static boolean isMissingDefault(Viewer.Known viewer, Throwable failure) {
        return viewer.configuration() == null
                && failure instanceof Failure known
                && known.reason() == FailureReason.NOT_FOUND;
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
