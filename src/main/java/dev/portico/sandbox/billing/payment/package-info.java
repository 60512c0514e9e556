/**
 * How invoices are finalized and paid, with what the bank of a test card says to it, and what that makes of the
 * subscriptions behind them.
 */
@NullMarked
package dev.portico.sandbox.billing.payment;

import org.jspecify.annotations.NullMarked;
