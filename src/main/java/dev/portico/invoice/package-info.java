/** Invoices and their lines, and what a customer may see of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"stripe", "configuration", "node", "customer", "catalog", "subscription"})
package dev.portico.invoice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
