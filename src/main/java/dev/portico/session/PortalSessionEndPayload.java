package dev.portico.session;

import dev.portico.shared.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session as it is afterwards. */
record PortalSessionEndPayload(@Nullable PortalSession session, List<UserError> userErrors) {

    static PortalSessionEndPayload of(PortalSession session) {
        return new PortalSessionEndPayload(session, List.of());
    }

    static PortalSessionEndPayload refused(List<UserError> errors) {
        return new PortalSessionEndPayload(null, errors);
    }
}
