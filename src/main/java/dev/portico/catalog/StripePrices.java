package dev.portico.catalog;

import com.stripe.model.Price.Recurring;
import dev.portico.catalog.Price.BillingInterval;
import dev.portico.catalog.Price.BillingScheme;
import dev.portico.catalog.Price.TaxBehavior;
import dev.portico.catalog.Price.UsageType;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.Page;
import dev.portico.stripe.StripeAccountReads;
import dev.portico.stripe.StripeValues;
import dev.portico.stripe.StripeWords;
import dev.portico.tenancy.Account;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stripe's prices as ours. */
@Component
public final class StripePrices {

    private static final StripeWords<BillingScheme> SCHEMES = StripeWords.orElse(BillingScheme.OTHER);
    private static final StripeWords<BillingInterval> INTERVALS = StripeWords.orElse(BillingInterval.OTHER);
    private static final StripeWords<UsageType> USAGE = StripeWords.orElse(UsageType.OTHER);
    private static final StripeWords<TaxBehavior> TAX = StripeWords.orElse(TaxBehavior.OTHER);

    /** Stripe reads prices one by one, and takes so many requests of one kind a second. */
    private static final int AT_ONCE = 8;

    private final StripeAccountReads reads;

    StripePrices(StripeAccountReads reads) {
        this.reads = reads;
    }

    Mono<Price> get(Account account, String id) {
        return reads.price(account, id).map(StripePrices::toPrice);
    }

    /** The prices with these ids by id, as far as they exist. */
    public Mono<Map<String, Price>> byId(Account account, Collection<String> ids) {
        return Flux.fromStream(ids.stream().distinct())
                .flatMap(id -> find(account, id), AT_ONCE)
                .collectMap(Price::id);
    }

    /**
     * The prices with these ids as Stripe has them, with their products and what they cost in every currency: by one call
     * for an account with a hundred prices, and one more for each that is beyond those, or newer than what is kept.
     */
    public Mono<Map<String, com.stripe.model.Price>> wholeById(Account account, Collection<String> ids) {
        return reads.catalogue(account).flatMap(page -> complete(account, ids, page));
    }

    private Mono<Map<String, com.stripe.model.Price>> complete(
            Account account, Collection<String> ids, Page<com.stripe.model.Price> page) {
        Set<String> missing = new LinkedHashSet<>(ids);
        page.items().forEach(price -> missing.remove(price.getId()));
        return Flux.fromIterable(missing)
                .flatMap(id -> orNone(reads.price(account, id)), AT_ONCE)
                .concatWith(Flux.fromIterable(page.items()))
                .collectMap(com.stripe.model.Price::getId);
    }

    private Mono<Price> find(Account account, String id) {
        return orNone(get(account, id));
    }

    private static <T> Mono<T> orNone(Mono<T> read) {
        return read.onErrorResume(StripePrices::isMissing, missing -> Mono.empty());
    }

    private static boolean isMissing(Throwable error) {
        return error instanceof Failure failure && failure.reason() == FailureReason.NOT_FOUND;
    }

    public static Price toPrice(com.stripe.model.Price price) {
        Recurring recurring = price.getRecurring();
        return new Price(
                price.getId(),
                StripeValues.isTrue(price.getActive()),
                StripeValues.findMoney(price.getUnitAmount(), price.getCurrency()),
                price.getUnitAmountDecimal(),
                StripeValues.findCurrency(price.getCurrency()),
                SCHEMES.read(price.getBillingScheme()),
                recurring == null ? null : INTERVALS.find(recurring.getInterval()),
                recurring == null ? null : recurring.getIntervalCount().intValue(),
                recurring == null ? null : USAGE.find(recurring.getUsageType()),
                toTaxBehavior(price.getTaxBehavior()),
                price.getProduct());
    }

    private static TaxBehavior toTaxBehavior(@Nullable String word) {
        return word == null ? TaxBehavior.UNSPECIFIED : TAX.read(word);
    }
}
