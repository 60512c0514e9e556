package dev.portico.tenancy;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A business's back end, acting in one account.
 *
 * @param key the id of the platform key
 * @param configuration the one that it named; null for the account's default one
 * @param limitedTo the connected accounts that the key may act in; empty for a key without limits
 */
public record PlatformViewer(
        String key, Account account, @Nullable String configuration, Set<String> limitedTo, Locale locale)
        implements Viewer.Known {

    public PlatformViewer {
        limitedTo = Set.copyOf(limitedTo);
    }

    /** A key by itself names no configuration. */
    public PlatformViewer(String key, Account account, Set<String> limitedTo, Locale locale) {
        this(key, account, null, limitedTo, locale);
    }

    /** The same caller, looking at what a customer may do under this configuration. */
    public PlatformViewer under(@Nullable String other) {
        return new PlatformViewer(key, account, other, limitedTo, locale);
    }

    @Override
    public CustomerScope scope(String customer) {
        return new CustomerScope(account, customer, null);
    }

    /** Whether the key may act in, or for, the account with this id. */
    public boolean reaches(String account) {
        return limitedTo.isEmpty() || limitedTo.contains(account);
    }
}
