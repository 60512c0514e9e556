/**
 * Finding an object by nothing but its id: each feature reads its own kinds, within what the caller may see. Whose an
 * object is, is decided here once.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"stripe"})
package dev.portico.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
