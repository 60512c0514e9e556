package dev.portico.subscription;

import dev.portico.configuration.Configurations;
import dev.portico.configuration.PortalSection;
import dev.portico.customer.Customer;
import dev.portico.paymentmethod.PaymentMethod;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The subscriptions of a customer and what hangs on them. */
@Controller
final class SubscriptionController {

    private final StripeSubscriptions subscriptions;
    private final Configurations configurations;

    SubscriptionController(StripeSubscriptions subscriptions, Configurations configurations) {
        this.subscriptions = subscriptions;
        this.configurations = configurations;
    }

    @SchemaMapping
    Mono<Page<BillingSubscription>> subscriptions(
            Customer customer,
            Viewer.Known viewer,
            PageRequest page,
            @Argument @Nullable SubscriptionStatusFilter status) {
        return subscriptions.list(viewer.scope(customer.id()), customer, status, page);
    }

    @SchemaMapping
    Mono<BillingSubscription> subscription(Customer customer, Viewer.Known viewer, @Argument String id) {
        return subscriptions.get(viewer.scope(customer.id()), id);
    }

    @SchemaMapping
    Mono<List<Discount>> discounts(BillingSubscription subscription, Viewer.Known viewer) {
        return subscriptions.discounts(viewer.scope(subscription.source().customer()), subscription);
    }

    @SchemaMapping
    Mono<PaymentMethod> defaultPaymentMethod(BillingSubscription subscription, Viewer.Known viewer) {
        return showsMethods(viewer).flatMap(shown -> subscriptions.findDefaultPaymentMethod(subscription));
    }

    @SchemaMapping
    Mono<PaymentMethod> effectivePaymentMethod(BillingSubscription subscription, Viewer.Known viewer) {
        return showsMethods(viewer)
                .flatMap(shown -> subscriptions.findEffectivePaymentMethod(
                        viewer.scope(subscription.source().customer()), subscription));
    }

    private Mono<Boolean> showsMethods(Viewer.Known viewer) {
        return configurations.shows(viewer, PortalSection.PAYMENT_METHODS).filter(shown -> shown);
    }
}
