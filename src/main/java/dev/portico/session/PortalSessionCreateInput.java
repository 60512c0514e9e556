package dev.portico.session;

import org.jspecify.annotations.Nullable;

/** What a business asks for when it lets a customer in. */
record PortalSessionCreateInput(
        String customer,
        @Nullable String configuration,
        @Nullable String returnUrl,
        @Nullable String locale,
        @Nullable String onBehalfOf,
        @Nullable String idempotencyKey) {

    /** Stripe's name for a language that is chosen when the session is used. */
    private static final String AUTO = "auto";

    @Nullable
    String ownLocale() {
        return AUTO.equals(locale) ? null : locale;
    }
}
