package dev.portico.invoice;

import com.stripe.model.Invoice;
import org.jspecify.annotations.Nullable;

/** The invoice as Stripe sent it, with whatever was read along. */
public record StripeInvoiceSource(Invoice invoice) {

    public String customer() {
        return invoice.getCustomer();
    }

    /** The subscription that was billed, if one was. */
    public @Nullable String subscription() {
        var parent = invoice.getParent();
        var details = parent == null ? null : parent.getSubscriptionDetails();
        return details == null ? null : details.getSubscription();
    }
}
