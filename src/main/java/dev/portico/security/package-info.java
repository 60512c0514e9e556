/**
 * Who asks: turns the token of every operation into a {@link dev.portico.tenancy.Viewer}, hands it to handlers as the
 * kind they ask for, and says what browsers may do with the answers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"session", "access"})
package dev.portico.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
