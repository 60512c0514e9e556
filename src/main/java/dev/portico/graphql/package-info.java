/**
 * What is true of every operation: scalars, limits on documents and time, errors, cursors and what an answer says
 * about Stripe calls. It knows no feature. It uses {@code database} for the keys that sign cursors.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"stripe", "database"})
package dev.portico.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
