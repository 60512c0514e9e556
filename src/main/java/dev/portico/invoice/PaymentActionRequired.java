package dev.portico.invoice;

import dev.portico.localisation.Messages;
import dev.portico.shared.UserError;
import dev.portico.stripe.StripePublishableKey.StripeClient;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The bank wants to hear from the customer before it pays; until then what was asked for waits.
 *
 * @param clientSecret for Stripe.js, read from Stripe each time and stored nowhere; null once it is no longer needed
 * @param invoice what is to be paid
 * @see <a href="https://docs.stripe.com/billing/subscriptions/overview#requires-action">Stripe: payments that require
 *     action</a>
 */
public record PaymentActionRequired(
        String code,
        String message,
        List<String> path,
        @Nullable String clientSecret,
        StripeClient stripe,
        @Nullable Invoice invoice)
        implements UserError {

    private static final String CODE = "PAYMENT_ACTION_REQUIRED";

    public PaymentActionRequired {
        path = List.copyOf(path);
    }

    public static PaymentActionRequired of(
            @Nullable String clientSecret, StripeClient stripe, @Nullable Invoice invoice, Locale locale) {
        return new PaymentActionRequired(
                CODE, Messages.text(locale, "error." + CODE), List.of("input"), clientSecret, stripe, invoice);
    }

    @Override
    public String toString() {
        return "PaymentActionRequired[clientSecret hidden]";
    }
}
