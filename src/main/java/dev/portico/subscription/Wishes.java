package dev.portico.subscription;

import dev.portico.configuration.PortalFeatures;
import dev.portico.eligibility.Facts;
import dev.portico.eligibility.PriceFacts;
import dev.portico.eligibility.PromotionCodeFacts;
import dev.portico.eligibility.SubscriptionFacts.BuyerFacts;
import dev.portico.eligibility.Wish;
import dev.portico.eligibility.Wish.TargetPrice;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.stripe.StripeFreshReads;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What a customer asks for by ids and words, as the facts that rules look at. Only what the configuration lists is read,
 * so that nobody learns of prices that are not for them.
 */
@Component
public final class Wishes {

    private final StripeFreshReads reads;

    Wishes(StripeFreshReads reads) {
        this.reads = reads;
    }

    /** The subscription with its facts asked for this; what is null stays as it is. */
    public Mono<StripeFreshSubscription> of(
            StripeFreshSubscription fresh, @Nullable String price, @Nullable Long quantity, @Nullable String code) {
        return Mono.zip(
                        findPrice(fresh, price),
                        withCode(fresh, code),
                        (target, coded) -> coded.with(coded.facts()
                                .with(new Wish(
                                        target.orElse(null),
                                        quantity,
                                        coded.facts().wish().promotionCode()))))
                .flatMap(this::judgeable);
    }

    private Mono<Optional<TargetPrice>> findPrice(StripeFreshSubscription fresh, @Nullable String price) {
        if (price == null) {
            return Mono.just(Optional.empty());
        }
        return isOffered(fresh.facts().features(), price)
                ? requestPrice(fresh, price).map(facts -> Optional.of(new TargetPrice(price, facts.orElse(null))))
                : Mono.just(Optional.of(new TargetPrice(price, null)));
    }

    /** Of a price that a configuration still lists nothing may be left. */
    private Mono<Optional<PriceFacts>> requestPrice(StripeFreshSubscription fresh, String price) {
        return reads.price(fresh.scope().account(), price)
                .map(found -> Optional.of(fresh.toPrice(found)))
                .onErrorReturn(Wishes::isMissing, Optional.empty());
    }

    private static boolean isOffered(PortalFeatures features, String price) {
        return features.subscriptionUpdate().products().stream()
                .anyMatch(product -> product.priceIds().contains(price));
    }

    private Mono<StripeFreshSubscription> withCode(StripeFreshSubscription fresh, @Nullable String code) {
        return code == null
                ? Mono.just(fresh)
                : reads.promotionCodes(fresh.scope().account(), code.strip()).map(fresh::withCode);
    }

    /** Whether somebody has paid before matters to a code for the first payment alone. */
    private Mono<StripeFreshSubscription> judgeable(StripeFreshSubscription fresh) {
        Facts facts = fresh.facts();
        PromotionCodeFacts code = facts.wish().promotionCode();
        return code == null || !code.firstTimeTransaction()
                ? Mono.just(fresh)
                : reads.hasPaid(fresh.scope()).map(paid -> fresh.with(withPayment(facts, paid)));
    }

    private static Facts withPayment(Facts facts, boolean paid) {
        BuyerFacts buyer = new BuyerFacts(facts.subscription().buyer().id(), paid);
        return new Facts(
                facts.now(),
                facts.subscription().with(facts.subscription().items(), buyer),
                facts.features(),
                facts.settings(),
                facts.wish());
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof Failure known && known.reason() == FailureReason.NOT_FOUND;
    }
}
