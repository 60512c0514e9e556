package dev.portico.paymentmethod;

import dev.portico.configuration.Configurations;
import dev.portico.configuration.PortalSection;
import dev.portico.customer.Customer;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The payment methods of a customer: null in a session whose configuration leaves the section out. */
@Controller
final class PaymentMethodController {

    private final StripePaymentMethods methods;
    private final Configurations configurations;

    PaymentMethodController(StripePaymentMethods methods, Configurations configurations) {
        this.methods = methods;
        this.configurations = configurations;
    }

    @SchemaMapping
    Mono<Page<PaymentMethod>> paymentMethods(
            Customer customer, Viewer.Known viewer, PageRequest page, @Argument @Nullable PaymentMethodType type) {
        return isShown(viewer).flatMap(shown -> methods.list(viewer.scope(customer.id()), customer, type, page));
    }

    @SchemaMapping
    Mono<PaymentMethod> defaultPaymentMethod(Customer customer, Viewer.Known viewer) {
        return isShown(viewer).flatMap(shown -> methods.findDefault(viewer.scope(customer.id()), customer));
    }

    private Mono<Boolean> isShown(Viewer.Known viewer) {
        return configurations.shows(viewer, PortalSection.PAYMENT_METHODS).filter(shown -> shown);
    }
}
