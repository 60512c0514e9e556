package dev.portico.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** The key of a request. A sandbox knows no secrets, so any test key will do; live ones never. */
record ApiKey(Kind kind) {

    enum Kind {
        SECRET("sk_test_"),
        PUBLISHABLE("pk_test_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** From an {@code Authorization} header, Bearer or Basic with the key as user name. */
    static ApiKey of(Optional<String> authorization) {
        String key = authorization.map(ApiKey::keyIn).orElse("");
        if (key.isEmpty()) {
            throw ApiError.unauthenticated(
                    "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.");
        }
        for (Kind kind : Kind.values()) {
            if (key.startsWith(kind.prefix) && key.length() > kind.prefix.length()) {
                return new ApiKey(kind);
            }
        }
        throw ApiError.unauthenticated("Invalid API Key provided: " + masked(key));
    }

    private static String keyIn(String authorization) {
        String[] parts = authorization.strip().split("\\s+", 2);
        String credentials = parts.length == 2 ? parts[1] : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> credentials;
            case "basic" -> userName(credentials);
            default -> "";
        };
    }

    private static String userName(String credentials) {
        try {
            String decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return decoded.split(":", 2)[0];
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String masked(String key) {
        int shown = Math.min(4, key.length() / 4);
        String start = key.length() > 12 ? key.substring(0, 8) : "";
        return start + "****" + key.substring(key.length() - shown);
    }
}
