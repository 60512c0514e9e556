package dev.portico.paymentmethod;

import dev.portico.configuration.Configurations;
import dev.portico.configuration.PortalSection;
import dev.portico.node.EarlyRead;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.Viewer;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins what {@code Customer.paymentMethods} reads, where the section is shown. */
@Component
final class EarlyPaymentMethods implements EarlyRead {

    private final StripePaymentMethods methods;
    private final Configurations configurations;

    EarlyPaymentMethods(StripePaymentMethods methods, Configurations configurations) {
        this.methods = methods;
        this.configurations = configurations;
    }

    @Override
    public String field() {
        return "paymentMethods";
    }

    @Override
    public Mono<?> begin(Viewer.Known viewer, CustomerScope scope, Map<String, Object> arguments) {
        return configurations
                .shows(viewer, PortalSection.PAYMENT_METHODS)
                .filter(shown -> shown)
                .flatMap(shown -> methods.request(
                        scope,
                        EarlyRead.find(arguments, "type", PaymentMethodType.class),
                        PageRequest.first(EarlyRead.first(arguments))));
    }
}
