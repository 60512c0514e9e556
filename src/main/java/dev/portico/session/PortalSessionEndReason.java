package dev.portico.session;

/** Why a session is over. */
public enum PortalSessionEndReason {
    UNUSED,
    INACTIVE,
    REVOKED,
    SIGNED_OUT
}
