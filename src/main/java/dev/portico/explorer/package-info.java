/** A page at {@code /graphiql} to try queries on; everything it loads comes out of this server's own jar. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.portico.explorer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
