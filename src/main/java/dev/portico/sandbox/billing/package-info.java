/**
 * What Stripe does to objects when it bills: the arithmetic and the state machines, on books of one account that are
 * kept as a whole or thrown away, so that a preview is the change itself, not kept.
 */
@NullMarked
package dev.portico.sandbox.billing;

import org.jspecify.annotations.NullMarked;
