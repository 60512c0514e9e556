package dev.portico.configuration;

import org.jspecify.annotations.Nullable;

/**
 * What customers may do, and the configuration that says so.
 *
 * @param configuration its id; null where the business never saved one, so that nothing is allowed
 */
public record FeaturesInForce(@Nullable String configuration, PortalFeatures features) {

    public static final FeaturesInForce NOTHING = new FeaturesInForce(null, StripeFeatures.NONE);
}
