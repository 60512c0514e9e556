/**
 * What Stripe does to objects when it bills: the books of one account, which are kept as a whole or thrown away, and the
 * arithmetic of invoices on them.
 */
@NullMarked
package dev.portico.sandbox.billing;

import org.jspecify.annotations.NullMarked;
