/** Values that every module speaks: money, pages, outcomes and failures. JDK only. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.portico.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
