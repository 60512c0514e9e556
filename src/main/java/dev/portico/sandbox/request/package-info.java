/**
 * How a request that writes is read, refused in Stripe's words where it makes no sense, and carried out on the books of
 * its account, which are kept where it succeeds.
 */
@NullMarked
package dev.portico.sandbox.request;

import org.jspecify.annotations.NullMarked;
