/**
 * What time it is: the world's clock, which can be moved forwards, and the test clocks of Stripe's, whose objects have a
 * time of their own.
 */
@NullMarked
package dev.portico.sandbox.clock;

import org.jspecify.annotations.NullMarked;
