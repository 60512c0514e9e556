package dev.portico.stripe;

import com.stripe.model.Price;
import com.stripe.model.Product;
import com.stripe.model.billingportal.Configuration;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.Account;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The canonical reads of what is an account's: kept for seconds, so that a page of reads is seldom a call. */
@Component
public final class StripeAccountReads {

    /** With the products that it lists. */
    public Mono<Configuration> configuration(Account account, String id) {
        throw new UnsupportedOperationException();
    }

    /** Not found where the business never saved one. */
    public Mono<Configuration> defaultConfiguration(Account account) {
        throw new UnsupportedOperationException();
    }

    public Mono<Page<Configuration>> configurations(Account account, @Nullable Boolean active, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** The products with these ids by id, as far as they exist; inactive ones too. */
    public Mono<Map<String, Product>> products(Account account, Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    public Mono<Price> price(Account account, String id) {
        throw new UnsupportedOperationException();
    }

    /** The account as Stripe has it, for its branding and business profile. */
    public Mono<com.stripe.model.Account> account(Account account) {
        throw new UnsupportedOperationException();
    }

    /** The connected accounts of the server's own account. */
    public Mono<Page<com.stripe.model.Account>> connectedAccounts(PageRequest page) {
        throw new UnsupportedOperationException();
    }
}
