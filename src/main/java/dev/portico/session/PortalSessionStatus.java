package dev.portico.session;

/** Where a session is in its life, by the database's clock. */
public enum PortalSessionStatus {
    UNUSED,
    ACTIVE,
    EXPIRED,
    REVOKED,
    ENDED
}
