package dev.portico.access;

import dev.portico.shared.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key as it is afterwards. */
record PlatformKeyRevokePayload(@Nullable PlatformKey platformKey, List<UserError> userErrors) {

    static PlatformKeyRevokePayload of(PlatformKey key) {
        return new PlatformKeyRevokePayload(key, List.of());
    }

    static PlatformKeyRevokePayload refused(List<UserError> errors) {
        return new PlatformKeyRevokePayload(null, errors);
    }
}
