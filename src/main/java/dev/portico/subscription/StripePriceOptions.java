package dev.portico.subscription;

import com.stripe.model.Price;
import dev.portico.catalog.StripePrices;
import dev.portico.eligibility.ChangeEffect;
import dev.portico.eligibility.Eligibility;
import dev.portico.eligibility.Facts;
import dev.portico.eligibility.PriceFacts;
import dev.portico.eligibility.SubscriptionFacts;
import dev.portico.eligibility.SubscriptionFacts.ItemFacts;
import dev.portico.eligibility.Wish;
import dev.portico.tenancy.Account;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Judges every price that a configuration lists, with the account's catalogue at hand. */
@Component
final class StripePriceOptions {

    private final StripePrices prices;

    StripePriceOptions(StripePrices prices) {
        this.prices = prices;
    }

    Mono<List<PriceOption>> of(Account account, BillingSubscription subscription, Facts facts) {
        List<String> offered = facts.features().subscriptionUpdate().products().stream()
                .flatMap(product -> product.priceIds().stream())
                .distinct()
                .toList();
        String currency = subscription.source().currency();
        return offered.isEmpty()
                ? Mono.just(List.of())
                : prices.wholeById(account, ids(offered, facts))
                        .map(found -> toOptions(offered, found, currency, withAmounts(facts, found, currency)));
    }

    private static List<String> ids(List<String> offered, Facts facts) {
        Stream<String> present =
                facts.subscription().items().stream().map(item -> item.price().id());
        return Stream.concat(offered.stream(), present).toList();
    }

    /** A page of subscriptions has no room for what its prices cost in other currencies and in tiers. */
    private static Facts withAmounts(Facts facts, Map<String, Price> found, String currency) {
        SubscriptionFacts known = facts.subscription();
        List<ItemFacts> items = known.items().stream()
                .map(item -> withAmount(item, found, currency))
                .toList();
        return new Facts(
                facts.now(), known.with(items, known.buyer()), facts.features(), facts.settings(), facts.wish());
    }

    private static ItemFacts withAmount(ItemFacts item, Map<String, Price> found, String currency) {
        Price whole = found.get(item.price().id());
        return whole == null
                ? item
                : new ItemFacts(
                        StripePriceFacts.toFacts(whole, currency),
                        item.quantity(),
                        item.periodStart(),
                        item.periodEnd());
    }

    private static List<PriceOption> toOptions(
            List<String> offered, Map<String, Price> found, String currency, Facts facts) {
        return offered.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .map(price -> toOption(price, facts.with(Wish.price(StripePriceFacts.toFacts(price, currency)))))
                .toList();
    }

    private static PriceOption toOption(Price price, Facts facts) {
        ChangeEffect effect = ChangeEffect.of(facts);
        return new PriceOption(
                StripePrices.toPrice(price),
                isPresent(price.getId(), facts),
                Eligibility.ofWish(facts),
                effect.direction(),
                effect.takesEffect());
    }

    private static boolean isPresent(String price, Facts facts) {
        return facts.subscription().items().stream()
                .map(ItemFacts::price)
                .map(PriceFacts::id)
                .anyMatch(price::equals);
    }
}
