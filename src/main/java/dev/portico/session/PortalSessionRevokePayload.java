package dev.portico.session;

import dev.portico.shared.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session as it is afterwards. */
record PortalSessionRevokePayload(@Nullable PortalSession session, List<UserError> userErrors) {

    static PortalSessionRevokePayload of(PortalSession session) {
        return new PortalSessionRevokePayload(session, List.of());
    }

    static PortalSessionRevokePayload refused(List<UserError> errors) {
        return new PortalSessionRevokePayload(null, errors);
    }
}
