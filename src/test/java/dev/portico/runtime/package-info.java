@NullMarked
package dev.portico.runtime;

import org.jspecify.annotations.NullMarked;
