package dev.portico.cancellation;

import dev.portico.tenancy.Account;
import org.jspecify.annotations.Nullable;

/**
 * The subscription that is acted on.
 *
 * @param schedule the id of the one that it is attached to, which is to let go of it first
 */
record Target(
        Account account, String subscription, @Nullable String schedule) {}
