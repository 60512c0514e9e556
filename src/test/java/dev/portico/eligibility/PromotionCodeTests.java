package dev.portico.eligibility;

import static dev.portico.eligibility.EligibilityFixtures.NOW;
import static dev.portico.eligibility.EligibilityFixtures.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portico.eligibility.Wish.TargetPrice;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** N6: each condition of a code. The subscription is for ten euros of the product {@code studio}. */
class PromotionCodeTests {

    static Stream<Arguments> codes() {
        return Stream.of(
                arguments("any", true, EligibilityFixtures.CODE),
                arguments("not active", false, code(false, null, true, null, false)),
                arguments("used up", false, code(true, null, false, null, false)),
                arguments("ends in a second", true, code(true, NOW.plusSeconds(1), true, null, false)),
                arguments("ends now", false, code(true, NOW, true, null, false)),
                arguments("hers", true, code(true, null, true, "cus_ada", false)),
                arguments("another's", false, code(true, null, true, "cus_bob", false)),
                arguments("for the first payment", true, code(true, null, true, null, true)),
                arguments("just enough", true, limited(1000L, "EUR", Set.of(), null)),
                arguments("not enough", false, limited(1001L, "EUR", Set.of(), null)),
                arguments("enough of something else", false, limited(1L, "USD", Set.of(), null)),
                arguments("for this product", true, limited(null, null, Set.of("studio"), null)),
                arguments("for another product", false, limited(null, null, Set.of("team"), null)),
                arguments("euros off", true, limited(null, null, Set.of(), "EUR")),
                arguments("dollars off", false, limited(null, null, Set.of(), "USD")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void aCodeHoldsUnderItsConditions(String name, boolean holds, PromotionCodeFacts code) {
        assertThat(refuses(facts(it -> it.wish = EligibilityFixtures.code(code))))
                .isEqualTo(!holds);
    }

    @Test
    void aCodeForTheFirstPaymentIsNotForWhoHasPaid() {
        Facts facts = facts(it -> {
            it.hasPaid = true;
            it.wish = EligibilityFixtures.code(code(true, null, true, null, true));
        });

        assertThat(refuses(facts)).isTrue();
    }

    @Test
    void aCodeIsJudgedByWhatThereWouldBe() {
        TargetPrice team = new TargetPrice("team", PriceFixtures.TEAM);
        PromotionCodeFacts code = limited(1500L, "EUR", Set.of("team"), null);

        assertThat(refuses(facts(it -> it.wish = new Wish(team, 3L, code)))).isFalse();
        assertThat(refuses(facts(it -> it.wish = new Wish(team, 2L, code)))).isTrue();
    }

    @Test
    void anAmountThatNobodyKnowsIsLeftToStripe() {
        Facts facts = facts(
                it -> it.on(PriceFixtures.costing(PriceFixtures.BASIC, null), 1L),
                it -> it.wish = EligibilityFixtures.code(limited(1001L, "EUR", Set.of(), null)));

        assertThat(refuses(facts)).isFalse();
    }

    private static boolean refuses(Facts facts) {
        return Limitation.PROMOTION_CODE_INVALID.refuses(Action.APPLY_PROMOTION_CODE, facts);
    }

    private static PromotionCodeFacts code(
            boolean usable, @Nullable Instant end, boolean left, @Nullable String customer, boolean first) {
        return new PromotionCodeFacts(usable, end, left, customer, first, null, null, Set.of(), null);
    }

    private static PromotionCodeFacts limited(
            @Nullable Long minimum, @Nullable String minimumCurrency, Set<String> products, @Nullable String currency) {
        return new PromotionCodeFacts(true, null, true, null, false, minimum, minimumCurrency, products, currency);
    }
}
