/** Subscriptions, their items and the discounts on them, and what their customers may do with them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"stripe", "configuration", "eligibility", "node", "customer", "paymentmethod", "catalog"
        })
package dev.portico.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
