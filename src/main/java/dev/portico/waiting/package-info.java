/**
 * The changes of a subscription that wait, for a payment or for the end of the period: seeing them, and giving them up.
 * What ends them in Stripe is here once, for the change itself has to end what it could not bring about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"stripe", "eligibility", "ledger", "catalog", "subscription", "invoice"})
package dev.portico.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
