/** What joins everything: the portal home, and any object by its id. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "graphql",
            "node",
            "stripe",
            "configuration",
            "customer",
            "paymentmethod",
            "catalog",
            "subscription",
            "invoice",
            "session"
        })
package dev.portico.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
