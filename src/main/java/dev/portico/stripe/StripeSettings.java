package dev.portico.stripe;

import dev.portico.shared.WrongSetting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Stripe is reached. Nothing of it leaves this package: it holds secrets.
 *
 * @param apiKey a secret or a restricted key
 * @param publishableKey what Stripe.js in a customer's browser needs
 * @param webhookSecret the secrets that events may be signed with; several while they roll
 */
@ConfigurationProperties("stripe")
record StripeSettings(
        String apiKey, @Nullable String publishableKey, String apiBase, List<String> webhookSecret, Limits limits) {

    private static final String STRIPE = "https://api.stripe.com";

    StripeSettings(
            @Nullable String apiKey,
            @Nullable String publishableKey,
            @Nullable String apiBase,
            @Nullable List<String> webhookSecret,
            @DefaultValue Limits limits) {
        this.apiKey = secretKey(apiKey);
        this.publishableKey = publishableKey(publishableKey);
        this.apiBase = address(apiBase);
        this.webhookSecret = webhookSecret == null ? List.of() : signingSecrets(webhookSecret);
        this.limits = limits;
    }

    /** Whether the key acts in live mode, which its prefix tells. */
    boolean livemode() {
        return apiKey.startsWith("sk_live_") || apiKey.startsWith("rk_live_");
    }

    private static String secretKey(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new WrongSetting("STRIPE_API_KEY", "is missing");
        }
        if (!key.startsWith("sk_") && !key.startsWith("rk_")) {
            throw new WrongSetting("STRIPE_API_KEY", "must be a secret key (sk_...) or a restricted key (rk_...)");
        }
        return key.strip();
    }

    private static List<String> signingSecrets(List<String> given) {
        List<String> secrets = given.stream()
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
        if (!secrets.stream().allMatch(secret -> secret.startsWith("whsec_"))) {
            throw new WrongSetting("STRIPE_WEBHOOK_SECRET", "must be signing secrets (whsec_...), separated by commas");
        }
        return secrets;
    }

    private static @Nullable String publishableKey(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (!key.startsWith("pk_")) {
            throw new WrongSetting("STRIPE_PUBLISHABLE_KEY", "must be a publishable key (pk_...)");
        }
        return key.strip();
    }

    private static String address(@Nullable String base) {
        if (base == null || base.isBlank()) {
            return STRIPE;
        }
        if (!isHttp(base.strip())) {
            throw new WrongSetting("STRIPE_API_BASE", "must be an http or https URL");
        }
        return base.strip().replaceFirst("/+$", "");
    }

    private static boolean isHttp(String base) {
        try {
            var uri = URI.create(base);
            return uri.getHost() != null && List.of("http", "https").contains(String.valueOf(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "StripeSettings[apiBase=" + apiBase + ", limits=" + limits + "]";
    }

    /**
     * The limits of reads; the transport has its own.
     *
     * @param keepFor how long what is an account's is kept
     */
    record Limits(@DefaultValue("5s") Duration keepFor) {}
}
