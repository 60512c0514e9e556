/** How a stored object is shown: references expanded where asked, includable fields hidden where not. */
@NullMarked
package dev.portico.sandbox.rendering;

import org.jspecify.annotations.NullMarked;
