package dev.portico.access;

import dev.portico.shared.UserError;
import dev.portico.tenancy.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new key with its token, which is told this once. */
record PlatformKeyCreatePayload(
        @Nullable PlatformKey platformKey, @Nullable Token token, List<UserError> userErrors) {

    static PlatformKeyCreatePayload of(PlatformKey key, Token token) {
        return new PlatformKeyCreatePayload(key, token, List.of());
    }

    static PlatformKeyCreatePayload refused(List<UserError> errors) {
        return new PlatformKeyCreatePayload(null, null, errors);
    }
}
