package dev.portico.access;

import dev.portico.tenancy.Account;
import dev.portico.tenancy.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key that may be created. It has its id already, so that creating it again changes nothing.
 *
 * @param createdBy the id of the key that makes it; null for the one from the settings
 */
record NewKey(
        String id,
        Account home,
        String name,
        Set<String> limitedTo,
        @Nullable String createdBy) {

    static NewKey of(Account home, String name, Set<String> limitedTo, @Nullable String createdBy) {
        return new NewKey(Token.randomId("ptkid_"), home, name, limitedTo, createdBy);
    }
}
