/**
 * What the server runs on: its clock, its PostgreSQL (embedded where none is named) and the sentences with which it
 * refuses to start. The launcher blocks, and only on the main thread while the server starts or stops.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.portico.runtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
