/**
 * What makes and edits the simple things: customers, catalogue, discounts, payment methods, portal configurations. Each
 * says as a table what may be given, and beside it what Stripe would refuse.
 */
@NullMarked
package dev.portico.sandbox.resource.making;

import org.jspecify.annotations.NullMarked;
