/** What is sold: prices and products. */
@NullMarked
@ApplicationModule(allowedDependencies = {"stripe", "configuration", "node"})
package dev.portico.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
