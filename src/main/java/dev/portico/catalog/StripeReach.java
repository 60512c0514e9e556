package dev.portico.catalog;

import com.stripe.model.Subscription;
import dev.portico.configuration.Configurations;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateProduct;
import dev.portico.node.StripeOwnSubscriptions;
import dev.portico.shared.Failure;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.Viewer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Which part of an account's catalogue a viewer may look up: the business all, a customer what the session's
 * configuration offers and what they have subscribed to. It is decided without asking Stripe about the id itself.
 */
@Component
final class StripeReach {

    private final Configurations configurations;
    private final StripeOwnSubscriptions subscriptions;

    StripeReach(Configurations configurations, StripeOwnSubscriptions subscriptions) {
        this.configurations = configurations;
        this.subscriptions = subscriptions;
    }

    /** Completes where the price is in reach, and is not found otherwise. */
    Mono<Void> requirePrice(Viewer.Known viewer, String id) {
        return require(
                viewer,
                offered -> offered.priceIds().contains(id),
                price -> price.getId().equals(id));
    }

    Mono<Void> requireProduct(Viewer.Known viewer, String id) {
        return require(
                viewer,
                offered -> offered.productId().equals(id),
                price -> price.getProduct().equals(id));
    }

    private Mono<Void> require(
            Viewer.Known viewer,
            Predicate<SubscriptionUpdateProduct> offered,
            Predicate<com.stripe.model.Price> subscribed) {
        return viewer instanceof CustomerViewer customer ? require(customer, offered, subscribed) : Mono.empty();
    }

    private Mono<Void> require(
            CustomerViewer viewer,
            Predicate<SubscriptionUpdateProduct> offered,
            Predicate<com.stripe.model.Price> subscribed) {
        return isOffered(viewer, offered)
                .filter(found -> found)
                .switchIfEmpty(Mono.defer(() -> isSubscribed(viewer, subscribed)))
                .filter(found -> found)
                .switchIfEmpty(Mono.error(Failure::notFound))
                .then();
    }

    private Mono<Boolean> isOffered(CustomerViewer viewer, Predicate<SubscriptionUpdateProduct> offered) {
        return configurations
                .of(viewer)
                .map(configuration -> configuration.features().subscriptionUpdate().products().stream()
                        .anyMatch(offered));
    }

    private Mono<Boolean> isSubscribed(CustomerViewer viewer, Predicate<com.stripe.model.Price> subscribed) {
        return subscriptions.of(viewer.scope()).any(subscription -> has(subscription, subscribed));
    }

    private static boolean has(Subscription subscription, Predicate<com.stripe.model.Price> subscribed) {
        return subscription.getItems().getData().stream().anyMatch(item -> subscribed.test(item.getPrice()));
    }
}
