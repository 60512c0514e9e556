package dev.portico.access;

import dev.portico.tenancy.Account;
import java.util.Set;

/**
 * Which key is to end.
 *
 * @param limits of the key that asks
 */
record KeyEnd(Account home, Set<String> limits, String id) {

    KeyEnd {
        limits = Set.copyOf(limits);
    }
}
