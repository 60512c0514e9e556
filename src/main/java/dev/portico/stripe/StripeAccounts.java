package dev.portico.stripe;

import dev.portico.tenancy.Account;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose key the server holds, asked of Stripe once. */
@Component
public final class StripeAccounts {

    /** The account of the server's own key. */
    public Mono<Account> own() {
        throw new UnsupportedOperationException();
    }
}
