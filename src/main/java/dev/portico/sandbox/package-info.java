/**
 * A stateful stand-in for Stripe that speaks its HTTP API on loopback: a program of its own inside the jar. It imports
 * nothing of Portico and nothing imports it; Portico meets it over HTTP alone, as it meets Stripe. This package is its
 * life: starting, sharing a data folder between processes, and telling Spring's environment where it is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.portico.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
