package dev.portico.eligibility;

import static dev.portico.configuration.PortalFeatures.SubscriptionUpdateField.PRICE;
import static dev.portico.configuration.PortalFeatures.SubscriptionUpdateField.PROMOTION_CODE;
import static dev.portico.configuration.PortalFeatures.SubscriptionUpdateField.QUANTITY;
import static dev.portico.eligibility.Action.APPLY_PROMOTION_CODE;
import static dev.portico.eligibility.Action.CANCEL;
import static dev.portico.eligibility.Action.CANCEL_SCHEDULED_CHANGE;
import static dev.portico.eligibility.Action.CHANGE_PRICE;
import static dev.portico.eligibility.Action.CHANGE_QUANTITY;
import static dev.portico.eligibility.Action.RENEW;
import static dev.portico.eligibility.Action.UPDATE;
import static dev.portico.eligibility.EligibilityFixtures.CODE;
import static dev.portico.eligibility.EligibilityFixtures.END;
import static dev.portico.eligibility.EligibilityFixtures.NOW;
import static dev.portico.eligibility.EligibilityFixtures.code;
import static dev.portico.eligibility.EligibilityFixtures.facts;
import static dev.portico.eligibility.EligibilityFixtures.item;
import static dev.portico.eligibility.Limitation.*;
import static dev.portico.eligibility.PriceFixtures.BASIC;
import static dev.portico.eligibility.PriceFixtures.PLUS;
import static dev.portico.eligibility.PriceFixtures.TEAM;
import static dev.portico.eligibility.PriceFixtures.UNLISTED;

import dev.portico.configuration.PortalFeatures.AdjustableQuantity;
import dev.portico.eligibility.PriceFacts.TaxBehavior;
import dev.portico.eligibility.SubscriptionFacts.Schedule;
import dev.portico.eligibility.SubscriptionFacts.Status;
import dev.portico.eligibility.Wish.TargetPrice;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The table of the rules: for each the states in which it alone refuses, and those nearest to them in which it does not. */
final class LimitationRows {

    /** @param difference from facts under which everything is allowed */
    record Row(boolean refused, Limitation limitation, Action action, Consumer<EligibilityFixtures> difference) {

        Eligibility judge() {
            return Eligibility.of(action, facts(difference));
        }

        @Override
        public String toString() {
            return limitation + (refused ? " refuses " : " lets pass ") + action;
        }
    }

    private LimitationRows() {}

    static Stream<Row> all() {
        return Stream.of(ofTheState(), ofSchedules(), ofCancellation(), ofPrices(), ofQuantities(), ofPromotionCodes())
                .flatMap(List::stream);
    }

    private static List<Row> ofTheState() {
        return List.of(
                refused(TERMINAL_STATUS, UPDATE, it -> it.status = Status.CANCELED),
                refused(TERMINAL_STATUS, CANCEL, it -> it.status = Status.INCOMPLETE_EXPIRED),
                allowed(TERMINAL_STATUS, CANCEL, it -> it.status = Status.UNPAID),
                refused(UPDATE_DISABLED, UPDATE, it -> it.updateEnabled = false),
                refused(UPDATE_DISABLED, UPDATE, it -> it.updates.clear()),
                allowed(UPDATE_DISABLED, CANCEL, it -> it.updateEnabled = false),
                refused(MULTIPLE_ITEMS, UPDATE, it -> it.items = List.of(item(BASIC, 1L), item(TEAM, 2L))),
                allowed(MULTIPLE_ITEMS, CANCEL, it -> it.items = List.of(item(BASIC, 1L), item(TEAM, 2L))),
                refused(USAGE_BASED, UPDATE, it -> it.on(PriceFixtures.metered(BASIC), null)),
                allowed(USAGE_BASED, CANCEL, it -> it.on(PriceFixtures.metered(BASIC), null)),
                refused(SEND_INVOICE, CHANGE_PRICE, it -> it.sendInvoice = true),
                allowed(SEND_INVOICE, CANCEL, it -> it.sendInvoice = true),
                refused(UNSUPPORTED_PAYMENT_METHOD, CHANGE_QUANTITY, it -> it.unsupportedPaymentMethod = true),
                allowed(UNSUPPORTED_PAYMENT_METHOD, CANCEL, it -> it.unsupportedPaymentMethod = true),
                refused(INCOMPLETE, UPDATE, it -> it.status = Status.INCOMPLETE),
                allowed(INCOMPLETE, CANCEL, it -> it.status = Status.INCOMPLETE),
                allowed(INCOMPLETE, UPDATE, it -> it.status = Status.PAST_DUE),
                refused(PENDING_UPDATE, APPLY_PROMOTION_CODE, it -> it.pendingUpdate = true),
                allowed(PENDING_UPDATE, CANCEL, it -> it.pendingUpdate = true),
                refused(PAUSED, UPDATE, it -> it.status = Status.PAUSED),
                allowed(PAUSED, CANCEL, it -> it.status = Status.PAUSED));
    }

    private static List<Row> ofSchedules() {
        return List.of(
                refused(SCHEDULED_UPDATE, UPDATE, it -> it.schedule = Schedule.CHANGE_BY_OTHERS),
                refused(SCHEDULED_UPDATE, CANCEL, it -> it.schedule = Schedule.CHANGE_BY_CUSTOMER),
                refused(SCHEDULED_UPDATE, CANCEL_SCHEDULED_CHANGE, it -> it.schedule = Schedule.CHANGE_BY_OTHERS),
                refused(SCHEDULED_UPDATE, CANCEL_SCHEDULED_CHANGE, it -> {
                    it.schedule = Schedule.CHANGE_BY_CUSTOMER;
                    it.settings = new RuleSettings(true, false, false, true, 1, false);
                }),
                allowed(SCHEDULED_UPDATE, CANCEL_SCHEDULED_CHANGE, it -> it.schedule = Schedule.CHANGE_BY_CUSTOMER),
                allowed(SCHEDULED_UPDATE, UPDATE, it -> it.schedule = Schedule.WITHOUT_CHANGE),
                refused(SCHEDULED_UPDATE, UPDATE, it -> {
                    it.schedule = Schedule.WITHOUT_CHANGE;
                    it.settings = new RuleSettings(true, false, true, true, 1, true);
                }),
                refused(NO_SCHEDULED_CHANGE, CANCEL_SCHEDULED_CHANGE, it -> {}),
                refused(NO_SCHEDULED_CHANGE, CANCEL_SCHEDULED_CHANGE, it -> it.schedule = Schedule.WITHOUT_CHANGE),
                allowed(NO_SCHEDULED_CHANGE, CANCEL_SCHEDULED_CHANGE, it -> it.schedule = Schedule.CHANGE_BY_CUSTOMER));
    }

    private static List<Row> ofCancellation() {
        return List.of(
                refused(CANCEL_DISABLED, CANCEL, it -> it.cancelEnabled = false),
                allowed(CANCEL_DISABLED, UPDATE, it -> it.cancelEnabled = false),
                refused(CANCEL_PENDING, UPDATE, EligibilityFixtures::cancelAtPeriodEnd),
                refused(CANCEL_PENDING, CANCEL, it -> it.endsFlexibly(END)),
                allowed(CANCEL_PENDING, CANCEL, it -> it.cancelAt = NOW.plusSeconds(9)),
                allowed(CANCEL_PENDING, UPDATE, it -> {
                    it.cancelAtPeriodEnd();
                    it.settings = new RuleSettings(true, true, false, true, 1, true);
                }),
                refused(CANCEL_PENDING, CANCEL, it -> {
                    it.cancelAtPeriodEnd();
                    it.settings = new RuleSettings(true, true, false, true, 1, true);
                }),
                refused(NOT_CANCELING, RENEW, it -> {}),
                allowed(NOT_CANCELING, RENEW, EligibilityFixtures::cancelAtPeriodEnd),
                allowed(NOT_CANCELING, RENEW, it -> {
                    it.flexible = true;
                    it.cancelAtPeriodEnd();
                }),
                refused(FIXED_END_DATE, RENEW, it -> it.endsFlexibly(END.plusSeconds(1))),
                allowed(FIXED_END_DATE, RENEW, it -> it.endsFlexibly(END)),
                allowed(FIXED_END_DATE, RENEW, it -> {
                    it.endsFlexibly(NOW.plusSeconds(9));
                    it.trialEnd = NOW.plusSeconds(9);
                }));
    }

    private static List<Row> ofPrices() {
        return List.of(
                refused(NOT_IN_CATALOG, CHANGE_QUANTITY, it -> it.on(UNLISTED, 1L)),
                allowed(NOT_IN_CATALOG, CHANGE_PRICE, it -> it.on(UNLISTED, 1L)),
                allowed(NOT_IN_CATALOG, CHANGE_QUANTITY, it -> {
                    it.on(UNLISTED, 1L);
                    it.wish = EligibilityFixtures.both(PLUS, 5);
                }),
                refused(NOT_IN_CATALOG, CHANGE_PRICE, it -> {
                    it.on(UNLISTED, 1L);
                    it.settings = new RuleSettings(true, false, false, false, 1, true);
                }),
                refused(PRICE_CHANGE_DISABLED, CHANGE_PRICE, it -> it.updates.remove(PRICE)),
                allowed(PRICE_CHANGE_DISABLED, CHANGE_QUANTITY, it -> it.updates.remove(PRICE)),
                refused(ALREADY_ON_PRICE, CHANGE_PRICE, it -> it.wish = Wish.price(BASIC)),
                allowed(ALREADY_ON_PRICE, CHANGE_PRICE, it -> it.wish = Wish.price(PLUS)),
                refused(PRICE_NOT_OFFERED, CHANGE_PRICE, it -> it.wish = Wish.price(UNLISTED)),
                refused(PRICE_NOT_OFFERED, CHANGE_PRICE, it -> it.wish = unknown("secret")),
                allowed(PRICE_NOT_OFFERED, CHANGE_PRICE, it -> it.wish = Wish.price(TEAM)),
                refused(TAX_BEHAVIOR_UNSPECIFIED, CHANGE_PRICE, it -> {
                    it.on(PriceFixtures.taxed(BASIC, TaxBehavior.UNSPECIFIED), 1L);
                    it.wish = Wish.price(PriceFixtures.taxed(PLUS, TaxBehavior.UNSPECIFIED));
                }),
                refused(TAX_BEHAVIOR_UNSPECIFIED, CHANGE_PRICE, it -> it.wish = plus(TaxBehavior.UNSPECIFIED)),
                allowed(TAX_BEHAVIOR_UNSPECIFIED, CHANGE_PRICE, it -> it.wish = plus(TaxBehavior.EXCLUSIVE)),
                allowed(TAX_BEHAVIOR_UNSPECIFIED, CHANGE_QUANTITY, it -> {
                    it.on(PriceFixtures.taxed(BASIC, TaxBehavior.UNSPECIFIED), 1L);
                    it.wish = Wish.quantity(3);
                }),
                refused(TAX_BEHAVIOR_MISMATCH, CHANGE_PRICE, it -> it.wish = plus(TaxBehavior.INCLUSIVE)),
                allowed(TAX_BEHAVIOR_MISMATCH, CHANGE_PRICE, it -> {
                    it.wish = plus(TaxBehavior.INCLUSIVE);
                    it.settings = new RuleSettings(false, false, false, true, 1, true);
                }),
                refused(CURRENCY_MISMATCH, CHANGE_PRICE, it -> it.wish = paidIn("USD")),
                allowed(CURRENCY_MISMATCH, CHANGE_PRICE, it -> it.wish = paidIn("USD", "EUR")),
                refused(PRICE_UNAVAILABLE, CHANGE_PRICE, it -> it.wish = Wish.price(PriceFixtures.archived(PLUS))),
                refused(PRICE_UNAVAILABLE, CHANGE_PRICE, it -> it.wish = Wish.price(PriceFixtures.metered(PLUS))),
                refused(PRICE_UNAVAILABLE, CHANGE_PRICE, it -> it.wish = Wish.price(PriceFixtures.once(PLUS))),
                refused(PRICE_UNAVAILABLE, CHANGE_PRICE, it -> it.wish = unknown("plus")),
                allowed(PRICE_UNAVAILABLE, CHANGE_PRICE, it -> it.wish = Wish.price(PLUS)));
    }

    private static List<Row> ofQuantities() {
        AdjustableQuantity fixed = new AdjustableQuantity(false, null, null);
        AdjustableQuantity twoToFive = new AdjustableQuantity(true, 2L, 5L);
        AdjustableQuantity open = new AdjustableQuantity(true, null, null);
        return List.of(
                refused(QUANTITY_CHANGE_DISABLED, CHANGE_QUANTITY, it -> it.updates.remove(QUANTITY)),
                allowed(QUANTITY_CHANGE_DISABLED, CHANGE_PRICE, it -> it.updates.remove(QUANTITY)),
                refused(QUANTITY_NOT_ADJUSTABLE, CHANGE_QUANTITY, it -> it.studio = fixed),
                allowed(QUANTITY_NOT_ADJUSTABLE, CHANGE_QUANTITY, it -> it.studio = open),
                refused(QUANTITY_NOT_ADJUSTABLE, CHANGE_QUANTITY, it -> it.team(fixed, 3)),
                allowed(QUANTITY_NOT_ADJUSTABLE, CHANGE_QUANTITY, it -> it.team(fixed, 1)),
                refused(QUANTITY_OUT_OF_RANGE, CHANGE_QUANTITY, it -> it.studio(twoToFive, 1)),
                allowed(QUANTITY_OUT_OF_RANGE, CHANGE_QUANTITY, it -> it.studio(twoToFive, 2)),
                allowed(QUANTITY_OUT_OF_RANGE, CHANGE_QUANTITY, it -> it.studio(twoToFive, 5)),
                refused(QUANTITY_OUT_OF_RANGE, CHANGE_QUANTITY, it -> it.studio(twoToFive, 6)),
                refused(QUANTITY_OUT_OF_RANGE, CHANGE_QUANTITY, it -> it.studio(open, 0)),
                allowed(QUANTITY_OUT_OF_RANGE, CHANGE_QUANTITY, it -> it.wish = Wish.quantity(0)),
                refused(QUANTITY_OUT_OF_RANGE, CHANGE_QUANTITY, it -> it.wish = Wish.quantity(-1)),
                allowed(QUANTITY_OUT_OF_RANGE, CHANGE_QUANTITY, it -> it.wish = Wish.quantity(999_999_999)),
                refused(QUANTITY_OUT_OF_RANGE, CHANGE_QUANTITY, it -> it.wish = Wish.quantity(1L << 31)),
                refused(QUANTITY_OUT_OF_RANGE, CHANGE_QUANTITY, it -> it.team(twoToFive, 6)));
    }

    private static List<Row> ofPromotionCodes() {
        return List.of(
                refused(PROMOTION_CODE_DISABLED, APPLY_PROMOTION_CODE, it -> it.updates.remove(PROMOTION_CODE)),
                allowed(PROMOTION_CODE_DISABLED, CHANGE_PRICE, it -> it.updates.remove(PROMOTION_CODE)),
                refused(PROMOTION_CODE_INVALID, APPLY_PROMOTION_CODE, it -> it.wish = code(PromotionCodeFacts.UNKNOWN)),
                allowed(PROMOTION_CODE_INVALID, APPLY_PROMOTION_CODE, it -> it.wish = code(CODE)),
                refused(TOO_MANY_DISCOUNTS, APPLY_PROMOTION_CODE, it -> it.discounts = 20),
                allowed(TOO_MANY_DISCOUNTS, APPLY_PROMOTION_CODE, it -> it.discounts = 19));
    }

    private static Wish unknown(String id) {
        return new Wish(new TargetPrice(id, null), null, null);
    }

    private static Wish plus(TaxBehavior behavior) {
        return Wish.price(PriceFixtures.taxed(PLUS, behavior));
    }

    private static Wish paidIn(String... currencies) {
        return Wish.price(PriceFixtures.paidIn(PLUS, currencies));
    }

    private static Row refused(Limitation limitation, Action action, Consumer<EligibilityFixtures> difference) {
        return new Row(true, limitation, action, difference);
    }

    private static Row allowed(Limitation limitation, Action action, Consumer<EligibilityFixtures> difference) {
        return new Row(false, limitation, action, difference);
    }
}
