package dev.portico.session;

/** Which session is to end. */
record PortalSessionRevokeInput(String id) {}
