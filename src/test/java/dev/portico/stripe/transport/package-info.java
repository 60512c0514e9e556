@NullMarked
package dev.portico.stripe.transport;

import org.jspecify.annotations.NullMarked;
