/** The root of Portico: the application class only. Each direct sub-package is a module. */
@NullMarked
package dev.portico;

import org.jspecify.annotations.NullMarked;
