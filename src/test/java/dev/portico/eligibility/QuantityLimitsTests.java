package dev.portico.eligibility;

import static dev.portico.eligibility.EligibilityFixtures.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.configuration.PortalFeatures.AdjustableQuantity;
import dev.portico.configuration.PortalFeatures.SubscriptionUpdateField;
import org.junit.jupiter.api.Test;

class QuantityLimitsTests {

    @Test
    void withoutAWordOfTheConfigurationAnyQuantityDoes() {
        assertThat(QuantityLimits.of(facts())).isEqualTo(new QuantityLimits(true, 0, null));
    }

    @Test
    void theLeastIsASettingWhereTheConfigurationNamesNone() {
        AdjustableQuantity upToFive = new AdjustableQuantity(true, null, 5L);

        assertThat(QuantityLimits.of(facts(it -> it.studio = upToFive))).isEqualTo(new QuantityLimits(true, 1, 5L));
        assertThat(QuantityLimits.of(facts(
                        it -> it.studio = upToFive,
                        it -> it.settings = new RuleSettings(true, false, false, true, 0, true))))
                .isEqualTo(new QuantityLimits(true, 0, 5L));
    }

    @Test
    void anotherPriceHasLimitsOfItsOwn() {
        assertThat(QuantityLimits.of(facts(
                        it -> it.team = new AdjustableQuantity(true, 3L, 9L),
                        it -> it.wish = Wish.price(PriceFixtures.TEAM))))
                .isEqualTo(new QuantityLimits(true, 3, 9L));
    }

    @Test
    void theConfigurationMayFixTheQuantity() {
        assertThat(QuantityLimits.of(facts(it -> it.studio = new AdjustableQuantity(false, null, null)))
                        .adjustable())
                .isFalse();
        assertThat(QuantityLimits.of(facts(it -> it.updates.remove(SubscriptionUpdateField.QUANTITY)))
                        .adjustable())
                .isFalse();
        assertThat(QuantityLimits.of(facts(it -> it.on(PriceFixtures.UNLISTED, 1L)))
                        .adjustable())
                .isFalse();
    }

    @Test
    void whatHindersForNowDoesNotFixIt() {
        assertThat(QuantityLimits.of(facts(it -> it.pendingUpdate = true)).adjustable())
                .isTrue();
    }
}
