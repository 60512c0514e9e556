package dev.portico.session;

import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that may be created.
 *
 * @param home the account of the server's own key
 * @param createdBy the id of the platform key
 */
record NewSession(
        String home,
        CustomerScope scope,
        Token token,
        @Nullable String configuration,
        @Nullable String locale,
        List<String> preferredLocales,
        @Nullable String returnUrl,
        String createdBy) {}
