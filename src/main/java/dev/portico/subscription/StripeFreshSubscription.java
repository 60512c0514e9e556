package dev.portico.subscription;

import com.stripe.model.Customer;
import com.stripe.model.Discount;
import com.stripe.model.Price;
import com.stripe.model.PromotionCode;
import com.stripe.model.Subscription;
import dev.portico.eligibility.Facts;
import dev.portico.eligibility.PriceFacts;
import dev.portico.eligibility.PromotionCodeFacts;
import dev.portico.eligibility.Wish;
import dev.portico.stripe.StripeLists;
import dev.portico.tenancy.CustomerScope;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is now, and all that a mutation of it is judged by.
 *
 * @param configuration the id of the one in force; null where the business never saved one
 * @param promotionCode the id of what is meant by the wished code; null without one, and for an unknown one
 */
public record StripeFreshSubscription(
        CustomerScope scope,
        Subscription subscription,
        Customer customer,
        @Nullable String configuration,
        @Nullable String promotionCode,
        Facts facts) {

    /** Stripe's word for the type of what is charged; null where nothing is, or where nobody knows. */
    public @Nullable String payerType() {
        StripePayer payer = StripePayer.find(subscription, customer);
        return payer == null ? null : payer.type();
    }

    /** A price as it would be paid for this subscription. */
    PriceFacts toPrice(Price price) {
        return StripePriceFacts.toFacts(price, subscription.getCurrency());
    }

    /** The same, wishing what is meant by a code, of those that are written so. */
    StripeFreshSubscription withCode(List<PromotionCode> codes) {
        PromotionCode meant = StripePromotionCodeFacts.choose(codes, customer.getId());
        PromotionCodeFacts code = isApplied(meant)
                ? PromotionCodeFacts.UNKNOWN
                : StripePromotionCodeFacts.toFacts(meant, subscription.getCurrency());
        String id = meant == null ? null : meant.getId();
        return new StripeFreshSubscription(
                scope, subscription, customer, configuration, id, facts.with(new Wish(null, null, code)));
    }

    /** Nobody saves twice with one code, as often as they type it. */
    private boolean isApplied(@Nullable PromotionCode code) {
        Stream<Discount> ofItems = subscription.getItems().getData().stream()
                .flatMap(item -> StripeLists.items(item.getDiscountObjects()).stream());
        return code != null
                && Stream.concat(StripeLists.items(subscription.getDiscountObjects()).stream(), ofItems)
                        .filter(Objects::nonNull)
                        .map(Discount::getPromotionCode)
                        .anyMatch(code.getId()::equals);
    }

    /** The same state, judged for something in particular. */
    StripeFreshSubscription with(Facts others) {
        return new StripeFreshSubscription(scope, subscription, customer, configuration, promotionCode, others);
    }
}
