package dev.portico.session;

import com.stripe.model.Customer;
import com.stripe.model.billingportal.Configuration;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.stripe.StripeAccountReads;
import dev.portico.stripe.StripeCustomerReads;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what a new session stands on. */
@Component
final class StripeSessionGround {

    private final StripeCustomerReads customers;
    private final StripeAccountReads accounts;

    StripeSessionGround(StripeCustomerReads customers, StripeAccountReads accounts) {
        this.customers = customers;
        this.accounts = accounts;
    }

    Mono<SessionGround> read(CustomerScope scope, @Nullable String configuration) {
        Mono<Optional<SessionGround.Customer>> customer =
                customers.customer(scope).map(StripeSessionGround::toCustomer).as(StripeSessionGround::ifItExists);
        return Mono.zip(customer, findConfiguration(scope.account(), configuration), SessionGround::new);
    }

    private Mono<Optional<SessionGround.Configuration>> findConfiguration(Account account, @Nullable String id) {
        Mono<Configuration> read =
                id == null ? accounts.defaultConfiguration(account) : accounts.configuration(account, id);
        return read.map(StripeSessionGround::toConfiguration).as(StripeSessionGround::ifItExists);
    }

    private static <T> Mono<Optional<T>> ifItExists(Mono<T> read) {
        return read.onErrorResume(StripeSessionGround::isNotFound, failure -> Mono.empty())
                .singleOptional();
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof Failure known && known.reason() == FailureReason.NOT_FOUND;
    }

    private static SessionGround.Customer toCustomer(Customer customer) {
        List<String> locales = customer.getPreferredLocales();
        return new SessionGround.Customer(locales == null ? List.of() : locales);
    }

    private static SessionGround.Configuration toConfiguration(Configuration configuration) {
        return new SessionGround.Configuration(
                Boolean.TRUE.equals(configuration.getActive()), configuration.getDefaultReturnUrl());
    }
}
