package dev.portico.session;

import dev.portico.shared.UserError;
import dev.portico.tenancy.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new session with its token, which is told this once. */
record PortalSessionCreatePayload(
        @Nullable PortalSession session, @Nullable Token token, List<UserError> userErrors) {

    static PortalSessionCreatePayload of(PortalSession session, Token token) {
        return new PortalSessionCreatePayload(session, token, List.of());
    }

    static PortalSessionCreatePayload refused(List<UserError> errors) {
        return new PortalSessionCreatePayload(null, null, errors);
    }
}
