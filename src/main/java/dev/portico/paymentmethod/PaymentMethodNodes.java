package dev.portico.paymentmethod;

import dev.portico.configuration.Configurations;
import dev.portico.configuration.PortalSection;
import dev.portico.node.NodeReader;
import dev.portico.node.StripeOwners;
import dev.portico.stripe.ObjectKind;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Payment methods by id; none in a session whose configuration leaves the section out. */
@Component
final class PaymentMethodNodes implements NodeReader {

    private final Configurations configurations;
    private final StripeOwners owners;
    private final StripePaymentMethods methods;

    PaymentMethodNodes(Configurations configurations, StripeOwners owners, StripePaymentMethods methods) {
        this.configurations = configurations;
        this.owners = owners;
        this.methods = methods;
    }

    @Override
    public boolean reads(String id) {
        return ObjectKind.PAYMENT_METHOD.begins(id);
    }

    @Override
    public Mono<PaymentMethod> read(Viewer.Known viewer, String id) {
        return configurations
                .require(viewer, PortalSection.PAYMENT_METHODS)
                .then(Mono.defer(() -> owners.scope(viewer, id)))
                .flatMap(scope -> methods.get(scope, id));
    }
}
