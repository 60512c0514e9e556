/**
 * Platform keys, with which a business's back end or a partner's platform calls, and the accounts that they reach. A key
 * is valid only on a server whose own Stripe account and mode are those it was made in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "stripe", "ledger"})
package dev.portico.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
