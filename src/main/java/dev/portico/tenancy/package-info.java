/** Whose request it is: accounts, callers and the scope in which every id is resolved. Values only. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.portico.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
