/**
 * How one request gets to Stripe and its answer back: connections, attempts, limits and metrics. It knows requests and
 * answers, but not what they are about: calls, reads and Stripe's refusals belong to the package above, which it does
 * not know. Begin reading at {@link dev.portico.stripe.transport.StripeTransport}.
 */
@NullMarked
package dev.portico.stripe.transport;

import org.jspecify.annotations.NullMarked;
