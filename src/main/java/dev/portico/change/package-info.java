/**
 * Changing a subscription: what a change would cost, the change itself in one step that cannot leave half of it
 * applied, and the changes that wait, for a payment or for the end of the period.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "stripe",
            "configuration",
            "eligibility",
            "ledger",
            "database",
            "node",
            "customer",
            "paymentmethod",
            "catalog",
            "subscription",
            "invoice"
        })
package dev.portico.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
