/** Choosing a language for a caller, and the wordings and formats in it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.portico.localisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
