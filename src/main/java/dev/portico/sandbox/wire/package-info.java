/** Stripe's HTTP conventions, true of every resource: keys, accounts, parameters, errors, idempotency, faults. */
@NullMarked
package dev.portico.sandbox.wire;

import org.jspecify.annotations.NullMarked;
