package dev.portico.access;

import dev.portico.tenancy.Account;
import dev.portico.tenancy.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key that may be created.
 *
 * @param createdBy the id of the key that makes it; null for the one from the settings
 */
record NewKey(
        Account home,
        Token token,
        String name,
        Set<String> limitedTo,
        @Nullable String createdBy) {}
