/**
 * The one door to Stripe: transport, canonical reads, call counting, failures translated. Features take canonical
 * reads as the SDK's models and map them; nothing else sends a request to Stripe.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package dev.portico.stripe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
