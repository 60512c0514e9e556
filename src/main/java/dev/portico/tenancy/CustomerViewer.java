package dev.portico.tenancy;

import dev.portico.shared.Failure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a portal session.
 *
 * @param session the id of the session
 * @param configuration the session's own configuration; null for the account's default one
 */
public record CustomerViewer(
        String session,
        CustomerScope scope,
        @Nullable String configuration,
        @Nullable String flow,
        Locale locale) implements Viewer.Known {

    @Override
    public Account account() {
        return scope.account();
    }

    @Override
    public CustomerScope scope(String customer) {
        if (!scope.customer().equals(customer)) {
            throw Failure.notFound();
        }
        return scope;
    }
}
