/** One class for each of Stripe's resources: its routes and what is particular about it. */
@NullMarked
package dev.portico.sandbox.resource;

import org.jspecify.annotations.NullMarked;
