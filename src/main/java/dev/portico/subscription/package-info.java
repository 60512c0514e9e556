/** Subscriptions, their items and the discounts on them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"stripe", "configuration", "node", "customer", "paymentmethod", "catalog"})
package dev.portico.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
