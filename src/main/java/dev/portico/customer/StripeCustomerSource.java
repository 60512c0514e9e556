package dev.portico.customer;

import org.jspecify.annotations.Nullable;

/** The customer as Stripe sent it, with whatever was read along. */
public record StripeCustomerSource(com.stripe.model.Customer customer) {

    /** The id of the payment method that is charged unless a subscription has its own. */
    public @Nullable String defaultPaymentMethod() {
        var settings = customer.getInvoiceSettings();
        return settings == null ? null : settings.getDefaultPaymentMethod();
    }
}
