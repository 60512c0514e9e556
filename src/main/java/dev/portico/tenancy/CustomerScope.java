package dev.portico.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * The customer within whose objects an id is resolved.
 *
 * @param onBehalfOf where given, only subscriptions and invoices made on behalf of that account exist
 */
public record CustomerScope(
        Account account, String customer, @Nullable String onBehalfOf) {}
