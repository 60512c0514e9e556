package dev.portico.eligibility;

import static dev.portico.eligibility.ChangeDirection.CROSSGRADE;
import static dev.portico.eligibility.ChangeDirection.DOWNGRADE;
import static dev.portico.eligibility.ChangeDirection.UPGRADE;
import static dev.portico.eligibility.EligibilityFixtures.both;
import static dev.portico.eligibility.EligibilityFixtures.facts;
import static dev.portico.eligibility.PriceFixtures.BASIC;
import static dev.portico.eligibility.PriceFixtures.FREE;
import static dev.portico.eligibility.PriceFixtures.PLUS;
import static dev.portico.eligibility.PriceFixtures.TEAM;
import static dev.portico.eligibility.PriceFixtures.YEARLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.configuration.PortalFeatures.BillingCycleAnchorBehavior;
import dev.portico.configuration.PortalFeatures.PeriodEndCondition;
import dev.portico.configuration.PortalFeatures.ProrationBehavior;
import dev.portico.eligibility.PriceFacts.Interval;
import dev.portico.eligibility.PriceFacts.Recurring;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The rules that say what a change does, by their ids. */
class ChangeEffectTests {

    private static final Consumer<EligibilityFixtures> DEFER_CHEAPER =
            it -> it.deferred = List.of(PeriodEndCondition.DECREASING_ITEM_AMOUNT);
    private static final Consumer<EligibilityFixtures> ALWAYS_INVOICE =
            it -> it.proration = ProrationBehavior.ALWAYS_INVOICE;
    private static final Consumer<EligibilityFixtures> RESET = it -> it.anchor = BillingCycleAnchorBehavior.NOW;

    @Test
    void p6KeepsTheQuantityUnlessAnotherIsWished() {
        assertThat(effect(it -> it.on(BASIC, 7L), wish(PLUS)).quantity()).isEqualTo(7);
        assertThat(effect(it -> it.on(BASIC, 7L), it -> it.wish = both(PLUS, 3)).quantity())
                .isEqualTo(3);
    }

    @Test
    void p7BeginsAPeriodWhereTheIntervalIsAnother() {
        PriceFacts quarterly = PriceFixtures.recurring(PLUS, new Recurring(Interval.MONTH, 3, false));

        assertThat(effect(wish(YEARLY))).matches(ChangeEffect::newPeriod).matches(ChangeEffect::invoicesNow);
        assertThat(effect(wish(quarterly)).newPeriod()).isTrue();
        assertThat(effect(wish(PLUS))).matches(effect -> !effect.newPeriod() && !effect.invoicesNow());
    }

    @Test
    void p8BeginsAPeriodWhereWhatWasFreeCosts() {
        assertThat(effect(it -> it.on(FREE, 1L), wish(PLUS)))
                .matches(ChangeEffect::newPeriod)
                .matches(ChangeEffect::invoicesNow);
        assertThat(effect(wish(FREE)).newPeriod()).isFalse();
    }

    @Test
    void p9TakesEffectNowAcrossProductsAndSaysSo() {
        assertThat(effect(DEFER_CHEAPER, wish(TEAM)))
                .matches(ChangeEffect::acrossProducts)
                .extracting(ChangeEffect::takesEffect)
                .isEqualTo(TakesEffect.NOW);
        assertThat(effect(wish(TEAM)).acrossProducts()).isFalse();
    }

    @Test
    void section25DefersWhatBecomesCheaper() {
        assertThat(effect(DEFER_CHEAPER, wish(FREE)).takesEffect()).isEqualTo(TakesEffect.PERIOD_END);
        assertThat(effect(DEFER_CHEAPER, it -> it.on(BASIC, 2L), it -> it.wish = Wish.quantity(1))
                        .takesEffect())
                .isEqualTo(TakesEffect.PERIOD_END);
        assertThat(effect(DEFER_CHEAPER, wish(PLUS)).takesEffect()).isEqualTo(TakesEffect.NOW);
        assertThat(effect(wish(FREE)).takesEffect()).isEqualTo(TakesEffect.NOW);
    }

    @Test
    void section25DefersWhatIsBilledMoreOften() {
        Consumer<EligibilityFixtures> deferring = it -> it.deferred = List.of(PeriodEndCondition.SHORTENING_INTERVAL);

        assertThat(effect(deferring, it -> it.on(YEARLY, 1L), wish(PLUS)).takesEffect())
                .isEqualTo(TakesEffect.PERIOD_END);
        assertThat(effect(deferring, wish(YEARLY)).takesEffect()).isEqualTo(TakesEffect.NOW);
    }

    @Test
    void section25PaysForALongerIntervalNowHoweverCheap() {
        assertThat(effect(DEFER_CHEAPER, it -> it.on(PLUS, 9L), it -> it.wish = both(YEARLY, 1))
                        .takesEffect())
                .isEqualTo(TakesEffect.NOW);
    }

    @Test
    void nothingWaitsForAPeriodThatDoesNotCome() {
        assertThat(effect(DEFER_CHEAPER, EligibilityFixtures::cancelAtPeriodEnd, wish(FREE))
                        .takesEffect())
                .isEqualTo(TakesEffect.NOW);
    }

    @Test
    void nothingWaitsWhereTheBusinessSetAnEndWhichAScheduleWouldReplace() {
        assertThat(effect(DEFER_CHEAPER, it -> it.cancelAt = EligibilityFixtures.END.plusSeconds(9), wish(FREE))
                        .takesEffect())
                .isEqualTo(TakesEffect.NOW);
    }

    @Test
    void whatWaitsBillsNothingNow() {
        assertThat(effect(DEFER_CHEAPER, ALWAYS_INVOICE, EligibilityFixtures::trialing, wish(FREE)))
                .matches(effect -> effect.takesEffect() == TakesEffect.PERIOD_END)
                .matches(effect -> !effect.endsTrial() && !effect.newPeriod() && !effect.invoicesNow());
    }

    @Test
    void t1EndsATrialAndInvoices() {
        assertThat(effect(EligibilityFixtures::trialing, wish(PLUS)))
                .matches(effect -> effect.endsTrial() && effect.newPeriod() && effect.invoicesNow());
        assertThat(effect(wish(PLUS)).endsTrial()).isFalse();
    }

    @Test
    void t2ContinuesATrialAndBillsNothing() {
        assertThat(effect(
                        EligibilityFixtures::trialing,
                        EligibilityFixtures::continueTrials,
                        ALWAYS_INVOICE,
                        wish(YEARLY)))
                .matches(effect -> !effect.endsTrial() && !effect.newPeriod() && !effect.invoicesNow());
    }

    @Test
    void n5PutsTheCodeOnTheItemWhereAPaymentMayFail() {
        Wish wish = new Wish(new Wish.TargetPrice("plus", PLUS), null, EligibilityFixtures.CODE);

        assertThat(effect(ALWAYS_INVOICE, it -> it.wish = wish).codeOnItem()).isTrue();
        assertThat(effect(it -> it.wish = wish).codeOnItem()).isFalse();
        assertThat(effect(ALWAYS_INVOICE, wish(PLUS)).codeOnItem()).isFalse();
    }

    @Test
    void aCodeAloneChangesNothingElse() {
        assertThat(effect(ALWAYS_INVOICE, RESET, it -> it.wish = EligibilityFixtures.code(EligibilityFixtures.CODE)))
                .isEqualTo(new ChangeEffect(CROSSGRADE, TakesEffect.NOW, false, false, false, false, false, 1L));
    }

    @Test
    void theConfigurationMayInvoiceAtOnceOrMoveTheBillingDate() {
        assertThat(effect(ALWAYS_INVOICE, wish(PLUS))).matches(effect -> effect.invoicesNow() && !effect.newPeriod());
        assertThat(effect(RESET, wish(PLUS))).matches(effect -> effect.invoicesNow() && effect.newPeriod());
    }

    @Test
    void theDirectionIsThatOfTheAmountOfADay() {
        assertThat(effect(wish(PLUS)).direction()).isEqualTo(UPGRADE);
        assertThat(effect(wish(TEAM)).direction()).isEqualTo(DOWNGRADE);
        assertThat(effect(wish(YEARLY)).direction()).isEqualTo(CROSSGRADE);
        assertThat(effect(it -> it.wish = both(TEAM, 3)).direction()).isEqualTo(UPGRADE);
        assertThat(effect(wish(PriceFixtures.costing(PLUS, null))).direction()).isEqualTo(CROSSGRADE);
    }

    private static Consumer<EligibilityFixtures> wish(PriceFacts price) {
        return it -> it.wish = Wish.price(price);
    }

    @SafeVarargs
    private static ChangeEffect effect(Consumer<EligibilityFixtures>... differences) {
        return ChangeEffect.of(facts(differences));
    }
}
