/**
 * Who did what: the account's audit log, for the business to read. The ledger writes it, in the transaction in which it
 * writes an outcome down; nothing here ever changes it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "stripe"})
package dev.portico.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
