package dev.portico.eligibility;

import dev.portico.configuration.PortalFeatures;
import java.time.Instant;

/**
 * Everything that a rule looks at.
 *
 * @param now Stripe's time of this customer
 * @param features of the configuration in force
 * @param wish what is asked for, as far as anything in particular is
 */
public record Facts(
        Instant now, SubscriptionFacts subscription, PortalFeatures features, RuleSettings settings, Wish wish) {

    /** The same state, asked for something in particular. */
    public Facts with(Wish other) {
        return new Facts(now, subscription, features, settings, other);
    }
}
