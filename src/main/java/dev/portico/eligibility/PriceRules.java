package dev.portico.eligibility;

import dev.portico.eligibility.PriceFacts.TaxBehavior;
import dev.portico.eligibility.Wish.TargetPrice;
import org.jspecify.annotations.Nullable;

/** What refuses a switch from one price to another. */
final class PriceRules {

    private PriceRules() {}

    /** A quantity that is sent with another price belongs to that price, which has rules of its own. */
    static boolean outsideCatalog(Action action, Facts facts) {
        PriceFacts price = facts.price();
        boolean asked = action == Action.CHANGE_PRICE ? !facts.settings().switchIntoCatalog() : facts.target() == null;
        return asked && price != null && facts.entry(price.id()) == null;
    }

    static boolean alreadyThere(Facts facts) {
        return facts.isPresentPrice(facts.wish().price());
    }

    static boolean notOffered(Facts facts) {
        TargetPrice wished = facts.wish().price();
        return wished != null && facts.entry(wished.id()) == null;
    }

    /** Two prices that both leave it open do not match either. */
    static boolean taxBehaviorOpen(Facts facts) {
        return comparesTax(facts) && (isOpen(behavior(facts.price())) || isOpen(behavior(facts.nextPrice())));
    }

    static boolean taxBehaviorDiffers(Facts facts) {
        return comparesTax(facts) && !taxBehaviorOpen(facts) && behavior(facts.price()) != behavior(facts.nextPrice());
    }

    static boolean otherCurrency(Facts facts) {
        PriceFacts wished = wished(facts);
        return wished != null
                && !wished.currencies().contains(facts.subscription().currency());
    }

    /** A price that is listed and that Stripe does not know is gone, too. */
    static boolean unavailable(Facts facts) {
        PriceFacts wished = wished(facts);
        return wished == null
                ? facts.wish().price() != null && !notOffered(facts)
                : !wished.available()
                        || wished.recurring() == null
                        || wished.recurring().metered();
    }

    private static boolean comparesTax(Facts facts) {
        return facts.settings().taxBehaviorMustMatch()
                && facts.target() != null
                && facts.price() != null
                && facts.nextPrice() != null;
    }

    private static @Nullable TaxBehavior behavior(@Nullable PriceFacts price) {
        return price == null ? null : price.taxBehavior();
    }

    private static boolean isOpen(@Nullable TaxBehavior behavior) {
        return behavior == TaxBehavior.UNSPECIFIED;
    }

    private static @Nullable PriceFacts wished(Facts facts) {
        TargetPrice wished = facts.wish().price();
        return wished == null ? null : wished.facts();
    }
}
