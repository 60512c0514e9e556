package dev.portico.eligibility;

import static dev.portico.configuration.PortalFeatures.SubscriptionUpdateField.PRICE;
import static dev.portico.configuration.PortalFeatures.SubscriptionUpdateField.PROMOTION_CODE;
import static dev.portico.configuration.PortalFeatures.SubscriptionUpdateField.QUANTITY;
import static dev.portico.eligibility.Action.APPLY_PROMOTION_CODE;
import static dev.portico.eligibility.Action.CANCEL;
import static dev.portico.eligibility.Action.CANCEL_SCHEDULED_CHANGE;
import static dev.portico.eligibility.Action.CHANGES;
import static dev.portico.eligibility.Action.CHANGE_PRICE;
import static dev.portico.eligibility.Action.CHANGE_QUANTITY;
import static dev.portico.eligibility.Action.RENEW;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The rules that refuse, in the order in which reasons are told. Rules about the item look at the only one: of several,
 * {@link #MULTIPLE_ITEMS} says all.
 *
 * @see <a href="https://docs.stripe.com/customer-management#limitations">Stripe: limitations of the customer portal</a>
 */
public enum Limitation {
    /** L0b. What has ended is never changed again: https://docs.stripe.com/billing/subscriptions/cancel */
    TERMINAL_STATUS(EnumSet.complementOf(EnumSet.of(CANCEL_SCHEDULED_CHANGE)), SubscriptionRules::ended),

    /**
     * L1. Stripe would drop or overwrite what is planned, whoever planned it:
     * https://docs.stripe.com/customer-management#limitations
     */
    SCHEDULED_UPDATE(EnumSet.allOf(Action.class), SubscriptionRules::scheduleLocks),

    /** L2. The business decides: https://docs.stripe.com/customer-management/configure-portal */
    UPDATE_DISABLED(CHANGES, SubscriptionRules::nothingToUpdate),

    /** L3. The business decides: https://docs.stripe.com/customer-management/configure-portal */
    CANCEL_DISABLED(
            EnumSet.of(CANCEL), facts -> !facts.features().subscriptionCancel().enabled()),

    /** L4. No one item is meant: https://docs.stripe.com/customer-management#limitations */
    MULTIPLE_ITEMS(CHANGES, facts -> facts.subscription().items().size() > 1),

    /** L5. What is measured has no quantity to choose: https://docs.stripe.com/customer-management#limitations */
    USAGE_BASED(CHANGES, SubscriptionRules::metered),

    /** L6. Nothing can be charged at once: https://docs.stripe.com/customer-management#limitations */
    SEND_INVOICE(CHANGES, facts -> facts.subscription().sendInvoice()),

    /** L7. The portal cannot charge every kind: https://docs.stripe.com/customer-management#payment-methods */
    UNSUPPORTED_PAYMENT_METHOD(CHANGES, facts -> facts.subscription().unsupportedPaymentMethod()),

    /** L8. Until it is paid for the first time Stripe changes nothing: https://docs.stripe.com/api/subscriptions/update */
    INCOMPLETE(CHANGES, facts -> facts.subscription().status() == SubscriptionFacts.Status.INCOMPLETE),

    /** L9. Another change would replace it: https://docs.stripe.com/billing/subscriptions/pending-updates */
    PENDING_UPDATE(CHANGES, facts -> facts.subscription().pendingUpdate()),

    /**
     * L10. It is to be renewed first; whether the hosted portal still changes it is open:
     * https://docs.stripe.com/billing/subscriptions/cancel
     */
    CANCEL_PENDING(and(CHANGES, CANCEL), SubscriptionRules::cancelPendingForbids),

    /** L11. The portal only shows it, the business resumes it: https://docs.stripe.com/billing/subscriptions/pause */
    PAUSED(CHANGES, facts -> facts.subscription().status() == SubscriptionFacts.Status.PAUSED),

    /**
     * L12. Updates are for listed prices; whether others can be left for a listed one is open:
     * https://docs.stripe.com/api/customer_portal/configurations/object
     */
    NOT_IN_CATALOG(EnumSet.of(CHANGE_PRICE, CHANGE_QUANTITY), PriceRules::outsideCatalog),

    /** P1. The business decides: https://docs.stripe.com/api/customer_portal/configurations/object */
    PRICE_CHANGE_DISABLED(EnumSet.of(CHANGE_PRICE), facts -> !facts.lets(PRICE)),

    /** Ours: the list of prices shows the present one, too, and that there is nothing to switch to. */
    ALREADY_ON_PRICE(EnumSet.of(CHANGE_PRICE), PriceRules::alreadyThere),

    /** P2. Only what is listed can be chosen: https://docs.stripe.com/api/customer_portal/configurations/object */
    PRICE_NOT_OFFERED(EnumSet.of(CHANGE_PRICE), PriceRules::notOffered),

    /** P3. Nobody could say what the tax is a part of: https://docs.stripe.com/customer-management#limitations */
    TAX_BEHAVIOR_UNSPECIFIED(EnumSet.of(CHANGE_PRICE), PriceRules::taxBehaviorOpen),

    /** P3. Prices would not compare: https://docs.stripe.com/customer-management#limitations */
    TAX_BEHAVIOR_MISMATCH(EnumSet.of(CHANGE_PRICE), PriceRules::taxBehaviorDiffers),

    /** P4. A subscription's currency never changes: https://docs.stripe.com/api/subscriptions/object */
    CURRENCY_MISMATCH(EnumSet.of(CHANGE_PRICE), PriceRules::otherCurrency),

    /** P5. Archived, paid once or measured: https://docs.stripe.com/api/prices/object */
    PRICE_UNAVAILABLE(EnumSet.of(CHANGE_PRICE), PriceRules::unavailable),

    /** N1. The business decides: https://docs.stripe.com/api/customer_portal/configurations/object */
    QUANTITY_CHANGE_DISABLED(EnumSet.of(CHANGE_QUANTITY), facts -> !facts.lets(QUANTITY)),

    /** N2. The business decides, product by product: https://docs.stripe.com/customer-management/configure-portal */
    QUANTITY_NOT_ADJUSTABLE(EnumSet.of(CHANGE_QUANTITY), QuantityRules::notAdjustable),

    /** N2. The bounds are the product's: https://docs.stripe.com/customer-management/configure-portal */
    QUANTITY_OUT_OF_RANGE(EnumSet.of(CHANGE_QUANTITY), QuantityRules::outOfRange),

    /** N4. The business decides: https://docs.stripe.com/api/customer_portal/configurations/object */
    PROMOTION_CODE_DISABLED(EnumSet.of(APPLY_PROMOTION_CODE), facts -> !facts.lets(PROMOTION_CODE)),

    /** N6. A code has conditions: https://docs.stripe.com/api/promotion_codes/object */
    PROMOTION_CODE_INVALID(EnumSet.of(APPLY_PROMOTION_CODE), PromotionCodeRules::invalid),

    /** N7. Stripe keeps no more: https://docs.stripe.com/billing/subscriptions/coupons */
    TOO_MANY_DISCOUNTS(EnumSet.of(APPLY_PROMOTION_CODE), PromotionCodeRules::tooManyDiscounts),

    /** F5. Only a cancellation can be taken back: https://docs.stripe.com/customer-management */
    NOT_CANCELING(EnumSet.of(RENEW), facts -> !SubscriptionRules.cancelPending(facts)),

    /** Ours: an end that is no period's is the business's: https://docs.stripe.com/billing/subscriptions/cancel */
    FIXED_END_DATE(EnumSet.of(RENEW), SubscriptionRules::endsOnFixedDate),

    /** Ours: nothing waits: https://docs.stripe.com/billing/subscriptions/subscription-schedules */
    NO_SCHEDULED_CHANGE(EnumSet.of(CANCEL_SCHEDULED_CHANGE), SubscriptionRules::nothingScheduled);

    private final Set<Action> actions;
    private final BiPredicate<Action, Facts> holds;

    Limitation(Set<Action> actions, BiPredicate<Action, Facts> holds) {
        this.actions = Set.copyOf(actions);
        this.holds = holds;
    }

    Limitation(Set<Action> actions, Predicate<Facts> holds) {
        this(actions, (action, facts) -> holds.test(facts));
    }

    /** What it can refuse. */
    Set<Action> actions() {
        return actions;
    }

    boolean refuses(Action action, Facts facts) {
        return actions.contains(action) && holds.test(action, facts);
    }

    private static Set<Action> and(Set<Action> actions, Action other) {
        Set<Action> all = EnumSet.copyOf(actions);
        all.add(other);
        return all;
    }
}
