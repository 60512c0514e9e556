package dev.portico.access;

/** Which key is to end. */
record PlatformKeyRevokeInput(String id) {}
