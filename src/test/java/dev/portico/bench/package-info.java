/** Measurements, run by {@code mvn -Pbench verify}: ratios within one run, never assertions on time. */
@NullMarked
package dev.portico.bench;

import org.jspecify.annotations.NullMarked;
