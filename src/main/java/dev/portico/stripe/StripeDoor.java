package dev.portico.stripe;

import dev.portico.tenancy.Account;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends calls of Stripe's SDK without blocking. */
@Component
public final class StripeDoor {

    /** One request in the account; fails with a {@link dev.portico.shared.Failure} only. */
    public <T> Mono<T> request(Account account, StripeCall<T> call) {
        throw new UnsupportedOperationException();
    }
}
