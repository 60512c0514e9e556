/**
 * Cancelling a subscription, taking that back while there is time, and saying why. When and how a cancellation takes
 * effect is the portal configuration's to say.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/cancel">Stripe: cancel subscriptions</a>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"stripe", "configuration", "eligibility", "ledger", "node", "customer", "subscription"})
package dev.portico.cancellation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
