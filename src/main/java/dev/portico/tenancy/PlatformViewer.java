package dev.portico.tenancy;

import java.util.Locale;
import java.util.Set;

/**
 * A business's back end, acting in one account.
 *
 * @param key the id of the platform key
 * @param limitedTo the connected accounts that the key may act in; empty for a key without limits
 */
public record PlatformViewer(String key, Account account, Set<String> limitedTo, Locale locale)
        implements Viewer.Known {

    public PlatformViewer {
        limitedTo = Set.copyOf(limitedTo);
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
