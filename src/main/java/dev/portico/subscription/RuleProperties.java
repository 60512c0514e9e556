package dev.portico.subscription;

import dev.portico.eligibility.RuleSettings;
import dev.portico.shared.WrongSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@link RuleSettings} as an operator sets them; what is not set is safe.
 *
 * @param leastQuantity 0 or more
 */
@ConfigurationProperties("portico.rules")
record RuleProperties(
        @Nullable Boolean taxBehaviorMustMatch,
        @Nullable Boolean updateWhileCanceling,
        @Nullable Boolean scheduleAlwaysLocks,
        @Nullable Boolean switchIntoCatalog,
        @Nullable Long leastQuantity,
        @Nullable Boolean undoScheduledChange) {

    RuleProperties {
        if (leastQuantity != null && leastQuantity < 0) {
            throw new WrongSetting("PORTICO_RULES_LEAST_QUANTITY", "must be 0 or more");
        }
    }

    RuleSettings settings() {
        RuleSettings safe = RuleSettings.SAFE;
        return new RuleSettings(
                orElse(taxBehaviorMustMatch, safe.taxBehaviorMustMatch()),
                orElse(updateWhileCanceling, safe.updateWhileCanceling()),
                orElse(scheduleAlwaysLocks, safe.scheduleAlwaysLocks()),
                orElse(switchIntoCatalog, safe.switchIntoCatalog()),
                leastQuantity == null ? safe.leastQuantity() : leastQuantity,
                orElse(undoScheduledChange, safe.undoScheduledChange()));
    }

    private static boolean orElse(@Nullable Boolean set, boolean safe) {
        return set == null ? safe : set;
    }
}
