/**
 * Portal sessions: a customer's access for as long as it is used. They are our own; Stripe's hosted sessions are never
 * created. A session lives five minutes until its first use, then one hour after the latest activity, by the database's
 * clock, so that every server gives the same answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "stripe", "ledger", "node"})
package dev.portico.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
