/** Time passes, on the test clock of one customer or for the whole world, and what was promised comes about. */
@NullMarked
package dev.portico.lifecycle;

import org.jspecify.annotations.NullMarked;
