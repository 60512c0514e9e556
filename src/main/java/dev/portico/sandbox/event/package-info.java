/** What happened to objects, told as Stripe's events. */
@NullMarked
package dev.portico.sandbox.event;

import org.jspecify.annotations.NullMarked;
