/** Mutations cut off at every step: what was begun is whole in the end, or never was. */
@NullMarked
package dev.portico.crash;

import org.jspecify.annotations.NullMarked;
