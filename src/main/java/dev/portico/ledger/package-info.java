/**
 * Exactly once for what costs money: every mutation is an attempt that any server can finish, those of one customer run
 * one after another, and what was done by whom is written down. Of {@code stripe} it asks only whose key the server has:
 * what another account's server left is not for this one to finish.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "stripe"})
package dev.portico.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
