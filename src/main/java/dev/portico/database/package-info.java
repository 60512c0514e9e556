/**
 * The door to PostgreSQL: shielded units of work, row mapping, and the keys that sign what callers carry back to us.
 *
 * <p>The driver loses a connection whose query is cancelled at the wrong moment (r2dbc-postgresql issue 731), and half
 * a change is worse than one that nobody waits for. So a unit of work, once begun, runs from acquire to release; a
 * caller who leaves only misses its result.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.portico.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
