package dev.portico.configuration;

import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * How a business shows itself. Its icon and logo are left out: Stripe has them as files that need a secret key to be
 * read, and to publish a link to one is a write.
 *
 * @param primaryColor a CSS hex colour
 * @param secondaryColor a CSS hex colour
 */
public record Branding(
        @Nullable String businessName,
        @Nullable String primaryColor,
        @Nullable String secondaryColor,
        @Nullable URL website,
        @Nullable String supportEmail,
        @Nullable String supportPhone,
        @Nullable URL supportUrl) {}
