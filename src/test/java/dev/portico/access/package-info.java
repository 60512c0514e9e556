@NullMarked
package dev.portico.access;

import org.jspecify.annotations.NullMarked;
