package dev.portico.eligibility;

import dev.portico.configuration.PortalFeatures;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateFeature;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateField;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateProduct;
import dev.portico.eligibility.SubscriptionFacts.ItemFacts;
import dev.portico.eligibility.Wish.TargetPrice;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a rule looks at.
 *
 * @param now Stripe's time of this customer
 * @param features of the configuration in force
 * @param wish what is asked for, as far as anything in particular is
 */
public record Facts(
        Instant now, SubscriptionFacts subscription, PortalFeatures features, RuleSettings settings, Wish wish) {

    /** The same state, asked for something in particular. */
    public Facts with(Wish other) {
        return new Facts(now, subscription, features, settings, other);
    }

    /**
     * What the wish amounts to. A form sends along what it did not change: the present price or quantity beside
     * something else is no change.
     */
    public Set<Action> actions() {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (target() != null) {
            actions.add(Action.CHANGE_PRICE);
        }
        if (changesQuantity()) {
            actions.add(Action.CHANGE_QUANTITY);
        }
        if (wish.promotionCode() != null) {
            actions.add(Action.APPLY_PROMOTION_CODE);
        }
        return actions.isEmpty() ? unchanged() : actions;
    }

    private Set<Action> unchanged() {
        if (wish.price() != null) {
            return EnumSet.of(Action.CHANGE_PRICE);
        }
        return EnumSet.of(wish.quantity() == null ? Action.UPDATE : Action.CHANGE_QUANTITY);
    }

    /** Whether there would be another price or quantity, and not only a promotion code. */
    boolean changesItem() {
        return target() != null || changesQuantity();
    }

    private boolean changesQuantity() {
        return wish.quantity() != null && !wish.quantity().equals(quantity());
    }

    /** The one that can be changed; of several none is. */
    @Nullable
    ItemFacts item() {
        return subscription.items().size() == 1 ? subscription.items().get(0) : null;
    }

    /** What it is subscribed at, where that is one price. */
    @Nullable
    PriceFacts price() {
        ItemFacts item = item();
        return item == null ? null : item.price();
    }

    /** How many are subscribed to now, where that is one number. */
    @Nullable
    Long quantity() {
        ItemFacts item = item();
        return item == null ? null : item.quantity();
    }

    /** The wished price, unless it is the present one. */
    @Nullable
    TargetPrice target() {
        return isPresentPrice(wish.price()) ? null : wish.price();
    }

    /** The price that there would be, where anybody knows it. */
    @Nullable
    PriceFacts nextPrice() {
        TargetPrice target = target();
        return target == null ? price() : target.facts();
    }

    /** The quantity that there would be: Stripe would make it 1 where the price changes and nobody says (P6). */
    @Nullable
    Long nextQuantity() {
        return wish.quantity() == null ? quantity() : wish.quantity();
    }

    boolean isPresentPrice(@Nullable TargetPrice wished) {
        PriceFacts price = price();
        return wished != null && price != null && wished.id().equals(price.id());
    }

    SubscriptionUpdateFeature update() {
        return features.subscriptionUpdate();
    }

    boolean lets(SubscriptionUpdateField field) {
        return update().defaultAllowedUpdates().contains(field);
    }

    /** The product of the catalogue at one of whose prices this is; a price is offered by no more than one. */
    @Nullable
    SubscriptionUpdateProduct entry(String priceId) {
        return update().products().stream()
                .filter(product -> product.priceIds().contains(priceId))
                .findFirst()
                .orElse(null);
    }
}
