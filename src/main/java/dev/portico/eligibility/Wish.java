package dev.portico.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for in particular; what is null stays as it is.
 *
 * @param price to switch to
 * @param promotionCode the code that was typed
 */
public record Wish(
        @Nullable TargetPrice price,
        @Nullable Long quantity,
        @Nullable PromotionCodeFacts promotionCode) {

    /** Nothing in particular. */
    public static final Wish NONE = new Wish(null, null, null);

    public static Wish price(PriceFacts price) {
        return new Wish(new TargetPrice(price.id(), price), null, null);
    }

    public static Wish quantity(long quantity) {
        return new Wish(null, quantity, null);
    }

    /** @param facts null where the price is none that the customer may know of, so that nobody reads it */
    public record TargetPrice(String id, @Nullable PriceFacts facts) {}
}
