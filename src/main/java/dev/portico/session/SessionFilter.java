package dev.portico.session;

import org.jspecify.annotations.Nullable;

/** Which sessions of an account are asked for; what is null does not matter. */
record SessionFilter(@Nullable String customer, @Nullable PortalSessionStatus status) {

    @Nullable
    String statusName() {
        return status == null ? null : status.name();
    }
}
