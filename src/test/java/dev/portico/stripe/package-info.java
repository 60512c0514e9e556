@NullMarked
package dev.portico.stripe;

import org.jspecify.annotations.NullMarked;
