package dev.portico.eligibility;

import static dev.portico.eligibility.Action.CHANGE_QUANTITY;

import dev.portico.configuration.PortalFeatures.AdjustableQuantity;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateProduct;
import dev.portico.eligibility.Wish.TargetPrice;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which quantities the configuration lets a customer choose; of the wished price where one is, else of the present one.
 *
 * @param adjustable whether any can be chosen at all
 * @param minimum the smallest, itself included
 * @param maximum the largest, itself included; null where none is named
 * @see <a href="https://docs.stripe.com/api/customer_portal/configurations/object">Stripe: adjustable_quantity</a>
 */
public record QuantityLimits(
        boolean adjustable, long minimum, @Nullable Long maximum) {

    /** What Stripe takes at most. */
    private static final long LARGEST = 999_999_999;

    private static final Set<Limitation> CONFIGURED = EnumSet.of(
            Limitation.UPDATE_DISABLED,
            Limitation.NOT_IN_CATALOG,
            Limitation.QUANTITY_CHANGE_DISABLED,
            Limitation.QUANTITY_NOT_ADJUSTABLE);

    public static QuantityLimits of(Facts facts) {
        AdjustableQuantity configured = configured(facts);
        boolean adjustable = CONFIGURED.stream().noneMatch(rule -> rule.refuses(CHANGE_QUANTITY, facts));
        return configured == null
                ? new QuantityLimits(adjustable, 0, null)
                : new QuantityLimits(adjustable, minimum(configured, facts), configured.maximum());
    }

    /** Whether a quantity is within the bounds, and one that Stripe takes. */
    boolean include(long quantity) {
        return quantity >= Math.max(0, minimum) && quantity <= (maximum == null ? LARGEST : Math.min(LARGEST, maximum));
    }

    static @Nullable AdjustableQuantity configured(Facts facts) {
        String price = priceId(facts);
        SubscriptionUpdateProduct entry = price == null ? null : facts.entry(price);
        return entry == null ? null : entry.adjustableQuantity();
    }

    private static @Nullable String priceId(Facts facts) {
        TargetPrice target = facts.target();
        PriceFacts price = facts.price();
        if (target != null) {
            return target.id();
        }
        return price == null ? null : price.id();
    }

    private static long minimum(AdjustableQuantity configured, Facts facts) {
        return configured.minimum() == null ? facts.settings().leastQuantity() : configured.minimum();
    }
}
