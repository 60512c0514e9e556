package dev.portico.session;

import org.jspecify.annotations.Nullable;

/** Ends the session in which it is sent. */
record PortalSessionEndInput(@Nullable String idempotencyKey) {

    /** What it is where nothing is sent. */
    static final PortalSessionEndInput NONE = new PortalSessionEndInput(null);
}
