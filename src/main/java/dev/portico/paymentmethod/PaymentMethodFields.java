package dev.portico.paymentmethod;

import dev.portico.paymentmethod.PaymentMethod.AllowRedisplay;
import dev.portico.paymentmethod.PaymentMethod.BillingDetails;
import java.time.OffsetDateTime;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of the interface, once for all the types that implement it. */
@Controller
@SchemaMapping(typeName = "PaymentMethod")
final class PaymentMethodFields {

    @SchemaMapping
    String id(PaymentMethod method) {
        return method.id();
    }

    @SchemaMapping
    PaymentMethodType type(PaymentMethod method) {
        return method.common().type();
    }

    @SchemaMapping
    String label(PaymentMethod method) {
        return method.label();
    }

    @SchemaMapping
    boolean isDefault(PaymentMethod method) {
        return method.common().isDefault();
    }

    @SchemaMapping
    boolean supported(PaymentMethod method) {
        return method.common().type().isSupported();
    }

    @SchemaMapping
    BillingDetails billingDetails(PaymentMethod method) {
        return method.common().billingDetails();
    }

    @SchemaMapping
    AllowRedisplay allowRedisplay(PaymentMethod method) {
        return method.common().allowRedisplay();
    }

    @SchemaMapping
    OffsetDateTime created(PaymentMethod method) {
        return method.common().created();
    }
}
