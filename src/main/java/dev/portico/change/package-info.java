/**
 * Changing a subscription: what a change would cost, the change itself in one step that cannot leave half of it
 * applied.
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
            "invoice",
            "waiting"
        })
package dev.portico.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
