package dev.portico.customer;

import com.stripe.model.PaymentMethod;
import org.jspecify.annotations.Nullable;

/** The customer as Stripe sent it, with whatever was read along. */
public record StripeCustomerSource(com.stripe.model.Customer customer) {

    /** The id of the payment method that is charged unless a subscription has its own. */
    public @Nullable String defaultPaymentMethod() {
        var settings = customer.getInvoiceSettings();
        return settings == null ? null : settings.getDefaultPaymentMethod();
    }

    /** The method itself, where it was read along. */
    public @Nullable PaymentMethod includedDefaultPaymentMethod() {
        var settings = customer.getInvoiceSettings();
        return settings == null ? null : settings.getDefaultPaymentMethodObject();
    }
}
