package dev.portico.stripe;

import static dev.portico.stripe.ObjectKind.CONFIGURATION;
import static dev.portico.stripe.ObjectKind.CUSTOMER;
import static dev.portico.stripe.ObjectKind.SUBSCRIPTION;

import com.stripe.model.Customer;
import com.stripe.model.Price;
import com.stripe.model.PromotionCode;
import com.stripe.model.Subscription;
import com.stripe.model.billingportal.Configuration;
import dev.portico.shared.Failure;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What a mutation is judged by: the canonical reads once more, in the same shapes and scopes, but asked of Stripe each
 * time, neither kept nor merged with a read that began earlier.
 */
@Component
public final class StripeFreshReads {

    private final StripeDoor door;

    StripeFreshReads(StripeDoor door) {
        this.door = door;
    }

    /** A deleted customer is not found. */
    public Mono<Customer> customer(CustomerScope scope) {
        return CUSTOMER.withId(
                        scope.customer(), () -> door.request(scope.account(), StripeQueries.customer(scope.customer())))
                .filter(customer -> !StripeValues.isTrue(customer.getDeleted()))
                .switchIfEmpty(notFound());
    }

    public Mono<Subscription> subscription(CustomerScope scope, String id) {
        return SUBSCRIPTION
                .withId(id, () -> door.request(scope.account(), StripeQueries.subscription(id)))
                .filter(subscription -> StripeCustomerReads.includes(scope, subscription))
                .switchIfEmpty(notFound());
    }

    /** The configuration with this id, or the account's default one. */
    public Mono<Configuration> configuration(Account account, @Nullable String id) {
        return id == null
                ? door.request(account, StripeAccountQueries.defaultConfiguration())
                        .flatMap(found ->
                                Mono.justOrEmpty(found.getData().stream().findFirst()))
                        .switchIfEmpty(notFound())
                : CONFIGURATION.withId(id, () -> door.request(account, StripeAccountQueries.configuration(id)));
    }

    /** With its product and with what it costs in every currency. */
    public Mono<Price> price(Account account, String id) {
        return StripeAccountQueries.isPrice(id)
                ? door.request(account, StripeAccountQueries.price(id))
                : Mono.error(Failure.notFound());
    }

    /** The active promotion codes that are written so; there may be one for each of several customers. */
    public Mono<List<PromotionCode>> promotionCodes(Account account, String code) {
        return StripeAccountQueries.isCode(code)
                ? door.request(account, StripeAccountQueries.promotionCodes(code))
                        .map(found -> found.getData())
                : Mono.just(List.of());
    }

    /** Whether the customer ever paid anything. */
    public Mono<Boolean> hasPaid(CustomerScope scope) {
        return door.request(scope.account(), StripeQueries.paidInvoices(scope.customer()))
                .map(found -> found.getData().stream().anyMatch(invoice -> invoice.getAmountPaid() > 0));
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(Failure::notFound);
    }
}
