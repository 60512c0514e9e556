package dev.portico.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.configuration.PortalFeatures.AdjustableQuantity;
import dev.portico.configuration.PortalFeatures.PeriodEndCondition;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateField;
import dev.portico.eligibility.PriceFacts.TaxBehavior;
import dev.portico.eligibility.SubscriptionFacts.Schedule;
import dev.portico.eligibility.SubscriptionFacts.Status;
import dev.portico.eligibility.Wish.TargetPrice;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any facts at all; a seed that fails makes the same facts again. */
class EligibilityPropertyTests {

    private static final List<PriceFacts> PRICES = List.of(
            PriceFixtures.BASIC,
            PriceFixtures.PLUS,
            PriceFixtures.YEARLY,
            PriceFixtures.TEAM,
            PriceFixtures.UNLISTED,
            PriceFixtures.metered(PriceFixtures.PLUS),
            PriceFixtures.archived(PriceFixtures.TEAM),
            PriceFixtures.taxed(PriceFixtures.PLUS, TaxBehavior.UNSPECIFIED),
            PriceFixtures.paidIn(PriceFixtures.YEARLY, "USD"));

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameFactsGiveTheSameAnswer(long seed) {
        for (Action action : Action.values()) {
            assertThat(Eligibility.of(action, facts(seed, it -> {})))
                    .isEqualTo(Eligibility.of(action, facts(seed, it -> {})));
        }
        assertThat(ChangeEffect.of(facts(seed, it -> {}))).isEqualTo(ChangeEffect.of(facts(seed, it -> {})));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void severalActionsHaveTheReasonsOfEachInOrder(long seed) {
        Facts facts = facts(seed, it -> {});
        Set<Action> actions = someActions(new Random(seed));
        Set<Limitation> union = new TreeSet<>();
        actions.forEach(action -> union.addAll(Eligibility.of(action, facts).limitations()));

        assertThat(Eligibility.of(actions, facts).limitations()).containsExactlyElementsOf(union);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneObstacleMoreTakesNoReasonAway(long seed) {
        Facts before = facts(seed, it -> {});
        Facts after = facts(seed, it -> {
            it.updates.clear();
            it.updateEnabled = false;
            it.pendingUpdate = true;
            it.sendInvoice = true;
            it.discounts = 20;
        });

        for (Action action : Action.values()) {
            assertThat(Eligibility.of(action, after).limitations())
                    .containsAll(Eligibility.of(action, before).limitations());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverRefusesAnyChangeRefusesEachKind(long seed) {
        Facts facts = facts(seed, it -> {});

        for (Action change : Action.CHANGES) {
            assertThat(Eligibility.of(change, facts).limitations())
                    .containsAll(Eligibility.of(Action.UPDATE, facts).limitations());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWaitsForThePeriodEndBillsNothingNow(long seed) {
        ChangeEffect effect = ChangeEffect.of(facts(seed, it -> {}));

        if (effect.takesEffect() == TakesEffect.PERIOD_END) {
            assertThat(effect.endsTrial() || effect.newPeriod() || effect.invoicesNow() || effect.acrossProducts())
                    .isFalse();
        }
    }

    private static Facts facts(long seed, Consumer<EligibilityFixtures> more) {
        return EligibilityFixtures.facts(it -> vary(it, new Random(seed)), more);
    }

    private static void vary(EligibilityFixtures it, Random random) {
        it.status = one(random, List.of(Status.values()));
        it.schedule = one(random, List.of(Schedule.values()));
        it.flexible = random.nextBoolean();
        it.cancelAtPeriodEnd = random.nextInt(4) == 0;
        it.cancelAt = random.nextInt(3) == 0 ? EligibilityFixtures.END : null;
        it.on(one(random, PRICES), 1L + random.nextInt(5));
        it.studio = random.nextBoolean() ? null : new AdjustableQuantity(random.nextBoolean(), 1L, 4L);
        it.deferred = List.of(one(random, List.of(PeriodEndCondition.values())));
        it.settings = new RuleSettings(
                random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), 1, true);
        it.updates.remove(one(random, List.of(SubscriptionUpdateField.values())));
        it.wish = wish(random);
    }

    private static Wish wish(Random random) {
        PriceFacts price = one(random, PRICES);
        return new Wish(
                random.nextBoolean() ? new TargetPrice(price.id(), price) : null,
                random.nextBoolean() ? (long) random.nextInt(6) : null,
                random.nextBoolean() ? EligibilityFixtures.CODE : null);
    }

    private static Set<Action> someActions(Random random) {
        Set<Action> actions = new LinkedHashSet<>(EnumSet.allOf(Action.class));
        actions.removeIf(action -> random.nextBoolean());
        return actions;
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
