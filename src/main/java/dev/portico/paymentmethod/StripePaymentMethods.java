package dev.portico.paymentmethod;

import dev.portico.customer.Customer;
import dev.portico.customer.StripeAddresses;
import dev.portico.customer.StripeCustomerSource;
import dev.portico.paymentmethod.PaymentMethod.AllowRedisplay;
import dev.portico.paymentmethod.PaymentMethod.BillingDetails;
import dev.portico.paymentmethod.PaymentMethod.Common;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.StripeCustomerReads;
import dev.portico.stripe.StripeValues;
import dev.portico.stripe.StripeWords;
import dev.portico.tenancy.CustomerScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stripe's payment methods as ours. Which is the default stands on the customer, which every operation reads once. */
@Component
public final class StripePaymentMethods {

    private static final StripeWords<PaymentMethodType> TYPES = StripeWords.orElse(PaymentMethodType.OTHER);
    private static final StripeWords<AllowRedisplay> REDISPLAY = StripeWords.orElse(AllowRedisplay.OTHER);

    private final StripeCustomerReads reads;

    StripePaymentMethods(StripeCustomerReads reads) {
        this.reads = reads;
    }

    /** A customer's own method with this id. One after the other, so that what is unknown costs the same each time. */
    public Mono<PaymentMethod> get(CustomerScope scope, String id) {
        return reads.paymentMethod(scope, id).flatMap(method -> get(scope, method));
    }

    /** A customer's method that came along with what names it. */
    public Mono<PaymentMethod> get(CustomerScope scope, com.stripe.model.PaymentMethod method) {
        return reads.customer(scope).map(customer -> toPaymentMethod(method, customer));
    }

    Mono<Page<PaymentMethod>> list(
            CustomerScope scope, Customer customer, @Nullable PaymentMethodType type, PageRequest page) {
        return request(scope, type, page).map(found -> found.map(method -> toPaymentMethod(method, customer.source())));
    }

    Mono<Page<com.stripe.model.PaymentMethod>> request(
            CustomerScope scope, @Nullable PaymentMethodType type, PageRequest page) {
        return type == PaymentMethodType.OTHER
                ? Mono.error(Failure.of(FailureReason.ARGUMENT_INVALID))
                : reads.paymentMethods(scope, type == null ? null : StripeWords.write(type), page);
    }

    /** As a rule the method itself came with the customer. */
    Mono<PaymentMethod> findDefault(CustomerScope scope, Customer customer) {
        var included = customer.source().includedDefaultPaymentMethod();
        return included == null
                ? Mono.justOrEmpty(customer.source().defaultPaymentMethod()).flatMap(id -> get(scope, id))
                : Mono.just(toPaymentMethod(included, true));
    }

    /** Whether Stripe's word for a type names one that the portal supports. */
    public static boolean isSupported(String type) {
        return TYPES.read(type).isSupported();
    }

    /** A method and its customer that both came along with what names them. */
    public static PaymentMethod toPaymentMethod(
            com.stripe.model.PaymentMethod method, com.stripe.model.Customer customer) {
        return toPaymentMethod(method, new StripeCustomerSource(customer));
    }

    private static PaymentMethod toPaymentMethod(com.stripe.model.PaymentMethod method, StripeCustomerSource customer) {
        return toPaymentMethod(method, method.getId().equals(customer.defaultPaymentMethod()));
    }

    static PaymentMethod toPaymentMethod(com.stripe.model.PaymentMethod method, boolean isDefault) {
        Common common = new Common(
                method.getId(),
                TYPES.read(method.getType()),
                isDefault,
                toBillingDetails(method.getBillingDetails()),
                toRedisplay(method.getAllowRedisplay()),
                StripeValues.toTime(method.getCreated()));
        return StripePaymentMethodTypes.toPaymentMethod(common, method);
    }

    private static BillingDetails toBillingDetails(com.stripe.model.PaymentMethod.@Nullable BillingDetails details) {
        return details == null
                ? new BillingDetails(null, null, null, null)
                : new BillingDetails(
                        details.getName(),
                        details.getEmail(),
                        details.getPhone(),
                        StripeAddresses.findAddress(details.getAddress()));
    }

    private static AllowRedisplay toRedisplay(@Nullable String word) {
        return word == null ? AllowRedisplay.UNSPECIFIED : REDISPLAY.read(word);
    }
}
