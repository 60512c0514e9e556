package dev.portico.access;

import dev.portico.tenancy.Account;
import dev.portico.tenancy.PlatformViewer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a platform key's token stands for.
 *
 * @param home the account of the server's own Stripe key
 */
public record AuthenticatedKey(String id, Account home, Set<String> limitedTo) {

    public AuthenticatedKey {
        limitedTo = Set.copyOf(limitedTo);
    }

    /**
     * Whoever acts with the key, in the account that the request is for.
     *
     * @param named what the {@code Stripe-Account} header names; null without one
     */
    public PlatformViewer viewer(@Nullable String named, Locale locale) {
        return new PlatformViewer(id, ActingAccount.choose(home, limitedTo, named), limitedTo, locale);
    }
}
