/** Payment methods: one type for each kind that the portal supports, and one for every other. */
@NullMarked
@ApplicationModule(allowedDependencies = {"stripe", "configuration", "node", "customer"})
package dev.portico.paymentmethod;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
