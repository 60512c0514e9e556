package dev.portico.configuration;

import dev.portico.shared.Node;
import java.net.URL;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a business lets its customers do in the portal.
 *
 * @see <a href="https://docs.stripe.com/api/customer_portal/configurations/object">Stripe: portal configurations</a>
 */
public record PortalConfiguration(
        String id,
        @Nullable String name,
        boolean active,
        boolean isDefault,
        @Nullable URL defaultReturnUrl,
        @Nullable String headline,
        @Nullable URL privacyPolicyUrl,
        @Nullable URL termsOfServiceUrl,
        PortalLoginPageSettings loginPage,
        PortalFeatures features,
        OffsetDateTime created,
        OffsetDateTime updated)
        implements Node {

    /** The page, hosted by Stripe, on which customers log in by themselves. */
    public record PortalLoginPageSettings(
            boolean enabled, @Nullable URL url) {}
}
