/** Portico in processes of its own: started, stopped and killed as its operators would. */
@NullMarked
package dev.portico.process;

import org.jspecify.annotations.NullMarked;
