package dev.portico.security;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.tenancy.Token;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a request says of its sender.
 *
 * @param account what the {@code Stripe-Account} header names
 * @param background whether the request was sent by a page on its own, so that it is no activity
 */
record Credentials(
        @Nullable Token token,
        @Nullable String account,
        @Nullable String acceptLanguage,
        boolean background) {

    static final String STRIPE_ACCOUNT = "Stripe-Account";
    static final String BACKGROUND = "Portico-Background";

    private static final Pattern BEARER = Pattern.compile("Bearer +([\\x21-\\x7E]{1,512})", Pattern.CASE_INSENSITIVE);

    static Credentials of(HttpHeaders headers) {
        return new Credentials(
                token(headers.getOrEmpty(HttpHeaders.AUTHORIZATION)),
                account(headers.getOrEmpty(STRIPE_ACCOUNT)),
                headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE),
                "true".equalsIgnoreCase(headers.getFirst(BACKGROUND)));
    }

    /** A header that is there and means nothing to us is a bad token, not a missing one. */
    private static @Nullable Token token(List<String> headers) {
        if (headers.isEmpty()) {
            return null;
        }
        Matcher bearer = BEARER.matcher(headers.get(0).trim());
        if (headers.size() > 1 || !bearer.matches()) {
            throw Failure.of(FailureReason.INVALID);
        }
        return new Token(bearer.group(1));
    }

    private static @Nullable String account(List<String> headers) {
        if (headers.size() > 1) {
            throw Failure.of(FailureReason.REQUEST_MALFORMED);
        }
        return headers.isEmpty() || headers.get(0).isBlank()
                ? null
                : headers.get(0).trim();
    }
}
