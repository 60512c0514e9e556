package dev.portico.subscription;

import com.stripe.model.BankAccount;
import com.stripe.model.Card;
import com.stripe.model.Customer;
import com.stripe.model.PaymentMethod;
import com.stripe.model.PaymentSource;
import com.stripe.model.Source;
import com.stripe.model.Subscription;
import dev.portico.paymentmethod.StripePaymentMethods;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription is charged to: its own payment method, else its own older source, else those of its customer.
 *
 * @param id of the method
 * @param type Stripe's word for its type; null where it was not read along
 * @param method null for what is older than payment methods, and where it was not read along
 * @see <a href="https://docs.stripe.com/api/subscriptions/object#subscription_object-default_payment_method">Stripe: the
 *     default payment method of a subscription</a>
 */
record StripePayer(
        String id, @Nullable String type, @Nullable PaymentMethod method) {

    static @Nullable StripePayer find(Subscription subscription, Customer customer) {
        var settings = customer.getInvoiceSettings();
        return Stream.of(
                        of(subscription.getDefaultPaymentMethod(), subscription.getDefaultPaymentMethodObject()),
                        of(subscription.getDefaultSource(), subscription.getDefaultSourceObject()),
                        settings == null
                                ? null
                                : of(settings.getDefaultPaymentMethod(), settings.getDefaultPaymentMethodObject()),
                        of(customer.getDefaultSource(), customer.getDefaultSourceObject()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Only what is known not to be among the portal's methods is not. */
    boolean isUnsupported() {
        return type != null && !StripePaymentMethods.isSupported(type);
    }

    private static @Nullable StripePayer of(@Nullable String id, @Nullable PaymentMethod method) {
        return id == null ? null : new StripePayer(id, method == null ? null : method.getType(), method);
    }

    private static @Nullable StripePayer of(@Nullable String id, @Nullable PaymentSource source) {
        return id == null ? null : new StripePayer(id, findType(source), null);
    }

    /** As the payment method as which Stripe serves it. */
    private static @Nullable String findType(@Nullable PaymentSource source) {
        if (source instanceof Card) {
            return "card";
        }
        if (source instanceof BankAccount) {
            return "us_bank_account";
        }
        return source instanceof Source other ? other.getType() : null;
    }
}
