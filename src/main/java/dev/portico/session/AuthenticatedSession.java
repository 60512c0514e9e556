package dev.portico.session;

import dev.portico.localisation.Languages;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.CustomerViewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a live session's token stands for. */
public record AuthenticatedSession(
        String id,
        CustomerScope scope,
        @Nullable String configuration,
        @Nullable String flow,
        Language language) {

    public CustomerViewer viewer(@Nullable String acceptLanguage) {
        return new CustomerViewer(
                id, scope, configuration, flow, Languages.choose(language.own(), language.preferred(), acceptLanguage));
    }

    /**
     * @param own the session's, where it has one
     * @param preferred the customer's when the session was created
     */
    record Language(@Nullable String own, List<String> preferred) {

        Language {
            preferred = List.copyOf(preferred);
        }
    }
}
