package dev.portico.eligibility;

import static dev.portico.eligibility.EligibilityFixtures.facts;
import static dev.portico.eligibility.Limitation.*;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.configuration.PortalFeatures.SubscriptionUpdateField;
import dev.portico.eligibility.LimitationRows.Row;
import dev.portico.eligibility.SubscriptionFacts.Schedule;
import dev.portico.eligibility.SubscriptionFacts.Status;
import dev.portico.eligibility.Wish.TargetPrice;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityTests {

    private static final Set<Limitation> UPDATE = EnumSet.of(
            TERMINAL_STATUS,
            SCHEDULED_UPDATE,
            UPDATE_DISABLED,
            MULTIPLE_ITEMS,
            USAGE_BASED,
            SEND_INVOICE,
            UNSUPPORTED_PAYMENT_METHOD,
            INCOMPLETE,
            PENDING_UPDATE,
            CANCEL_PENDING,
            PAUSED);

    private static final Map<Action, Set<Limitation>> BY_ACTION = Map.of(
            Action.UPDATE,
            UPDATE,
            Action.CHANGE_PRICE,
            updateAnd(
                    NOT_IN_CATALOG,
                    PRICE_CHANGE_DISABLED,
                    ALREADY_ON_PRICE,
                    PRICE_NOT_OFFERED,
                    TAX_BEHAVIOR_UNSPECIFIED,
                    TAX_BEHAVIOR_MISMATCH,
                    CURRENCY_MISMATCH,
                    PRICE_UNAVAILABLE),
            Action.CHANGE_QUANTITY,
            updateAnd(NOT_IN_CATALOG, QUANTITY_CHANGE_DISABLED, QUANTITY_NOT_ADJUSTABLE, QUANTITY_OUT_OF_RANGE),
            Action.APPLY_PROMOTION_CODE,
            updateAnd(PROMOTION_CODE_DISABLED, PROMOTION_CODE_INVALID, TOO_MANY_DISCOUNTS),
            Action.CANCEL,
            EnumSet.of(TERMINAL_STATUS, SCHEDULED_UPDATE, CANCEL_DISABLED, CANCEL_PENDING),
            Action.RENEW,
            EnumSet.of(TERMINAL_STATUS, SCHEDULED_UPDATE, NOT_CANCELING, FIXED_END_DATE),
            Action.CANCEL_SCHEDULED_CHANGE,
            EnumSet.of(SCHEDULED_UPDATE, NO_SCHEDULED_CHANGE));

    static Stream<Row> rows() {
        return LimitationRows.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRuleRefusesAloneOrNotAtAll(Row row) {
        if (row.refused()) {
            assertThat(row.judge().limitations()).containsExactly(row.limitation());
        } else {
            assertThat(row.judge().allowed()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleHasARowOfEitherKind(Limitation limitation) {
        assertThat(rows().filter(row -> row.limitation() == limitation).map(Row::refused))
                .contains(true, false);
    }

    @ParameterizedTest
    @EnumSource
    void eachActionAnswersToItsOwnRules(Action action) {
        assertThat(Stream.of(Limitation.values())
                        .filter(limitation -> limitation.actions().contains(action)))
                .containsExactlyInAnyOrderElementsOf(BY_ACTION.get(action));
    }

    @Test
    void allReasonsAreToldInTheOrderOfTheRules() {
        Facts facts = facts(it -> {
            it.status = Status.PAUSED;
            it.schedule = Schedule.CHANGE_BY_OTHERS;
            it.sendInvoice = true;
            it.updates.clear();
            it.wish = Wish.quantity(-1);
        });

        assertThat(Eligibility.of(Action.CHANGE_QUANTITY, facts).limitations())
                .containsExactly(
                        SCHEDULED_UPDATE,
                        UPDATE_DISABLED,
                        SEND_INVOICE,
                        PAUSED,
                        QUANTITY_CHANGE_DISABLED,
                        QUANTITY_OUT_OF_RANGE);
    }

    @Test
    void aWishIsJudgedAsAWhole() {
        Facts facts =
                facts(it -> it.wish = new Wish(new TargetPrice("unlisted", null), -1L, PromotionCodeFacts.UNKNOWN));

        assertThat(Eligibility.ofWish(facts).limitations())
                .containsExactly(PRICE_NOT_OFFERED, QUANTITY_OUT_OF_RANGE, PROMOTION_CODE_INVALID);
    }

    @Test
    void whatIsSentAlongUnchangedIsNoChange() {
        Facts facts = facts(it -> {
            it.updates.remove(SubscriptionUpdateField.PRICE);
            it.wish = EligibilityFixtures.both(PriceFixtures.BASIC, 3);
        });

        assertThat(facts.actions()).containsExactly(Action.CHANGE_QUANTITY);
        assertThat(Eligibility.ofWish(facts).allowed()).isTrue();
    }

    @Test
    void theSamePriceAloneIsAskedForInVain() {
        assertThat(Eligibility.ofWish(facts(it -> it.wish = Wish.price(PriceFixtures.BASIC)))
                        .limitations())
                .containsExactly(ALREADY_ON_PRICE);
    }

    private static Set<Limitation> updateAnd(Limitation... more) {
        return Stream.concat(UPDATE.stream(), Stream.of(more))
                .collect(toCollection(() -> EnumSet.noneOf(Limitation.class)));
    }
}
