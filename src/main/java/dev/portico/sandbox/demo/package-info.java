/**
 * The demo world: a customer for each situation that limits what a customer may do, and a crowd around them. It is the
 * same whenever it is made, except for the time it is told, so that documents and tests can name its ids.
 */
@NullMarked
package dev.portico.sandbox.demo;

import org.jspecify.annotations.NullMarked;
