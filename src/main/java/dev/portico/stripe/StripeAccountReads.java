package dev.portico.stripe;

import com.stripe.model.Price;
import com.stripe.model.Product;
import com.stripe.model.billingportal.Configuration;
import com.stripe.param.AccountListParams;
import dev.portico.shared.Failure;
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

    private final StripeReads reads;
    private final StripeAccounts accounts;
    private final StripeProductReads products;
    private final Flights kept;

    StripeAccountReads(StripeReads reads, StripeAccounts accounts, StripeProductReads products, KeptReads kept) {
        this.reads = reads;
        this.accounts = accounts;
        this.products = products;
        this.kept = kept.flights();
    }

    /** With the products that it lists. */
    public Mono<Configuration> configuration(Account account, String id) {
        return ObjectKind.CONFIGURATION.withId(id, () -> read(account, StripeAccountQueries.configuration(id)));
    }

    /** Not found where the business never saved one. */
    public Mono<Configuration> defaultConfiguration(Account account) {
        return read(account, StripeAccountQueries.defaultConfiguration())
                .flatMap(list -> Mono.justOrEmpty(list.getData().stream().findFirst()))
                .switchIfEmpty(Mono.error(Failure::notFound));
    }

    public Mono<Page<Configuration>> configurations(Account account, @Nullable Boolean active, PageRequest page) {
        return read(account, StripeAccountQueries.configurations(active, page)).map(StripePages::toPage);
    }

    /** The products with these ids by id, as far as they exist; inactive ones too. */
    public Mono<Map<String, Product>> products(Account account, Collection<String> ids) {
        return products.byId(account, ids);
    }

    /** A price that Stripe itself named; a customer's word for one is to be checked before. */
    public Mono<Price> price(Account account, String id) {
        return StripeAccountQueries.isPrice(id)
                ? read(account, StripeAccountQueries.price(id))
                : Mono.error(Failure.notFound());
    }

    /** The account's first prices with their products, inactive ones too; any other is read by its id. */
    public Mono<Page<Price>> catalogue(Account account) {
        return read(account, StripeAccountQueries.catalogue())
                .doOnNext(list -> products.keep(account, list.getData()))
                .map(StripePages::toPage);
    }

    /** The account as Stripe has it, for its branding and business profile. */
    public Mono<com.stripe.model.Account> account(Account account) {
        if (!account.connected()) {
            return read(account, (stripe, options) -> stripe.v1().accounts().retrieveCurrent(options));
        }
        return ObjectKind.ACCOUNT.withId(
                account.id(),
                () -> read(account, (stripe, options) -> stripe.v1().accounts().retrieve(account.id(), options)));
    }

    /** The connected accounts of the server's own account. */
    public Mono<Page<com.stripe.model.Account>> connectedAccounts(PageRequest page) {
        var query = AccountListParams.builder()
                .setLimit((long) page.first())
                .setStartingAfter(page.after())
                .build();
        return accounts.own()
                .flatMap(own ->
                        read(own, (stripe, options) -> stripe.v1().accounts().list(query, options)))
                .map(StripePages::toPage);
    }

    private <T> Mono<T> read(Account account, StripeCall<T> call) {
        return reads.ofAccount(account, call, kept);
    }
}
