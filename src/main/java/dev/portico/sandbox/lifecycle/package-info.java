/**
 * What happens to objects as time passes: renewals, ends of trials, cancellations, second attempts to pay. One table says
 * when each is due and what it does; an agenda knows what is due next.
 */
@NullMarked
package dev.portico.sandbox.lifecycle;

import org.jspecify.annotations.NullMarked;
