package dev.portico.session;

import dev.portico.tenancy.CustomerScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that may be created. It has its id already, so that creating it again changes nothing.
 *
 * @param home the account of the server's own key
 * @param createdBy the id of the platform key
 */
record NewSession(
        String id,
        String home,
        CustomerScope scope,
        @Nullable String configuration,
        @Nullable String locale,
        List<String> preferredLocales,
        @Nullable String returnUrl,
        String createdBy) {}
