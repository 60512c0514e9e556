/**
 * Exactly once for what costs money: every mutation is an attempt that any server can finish, those of one customer run
 * one after another, and what was done by whom is written down.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "database")
package dev.portico.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
