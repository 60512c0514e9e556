/**
 * The one door to Stripe: calls, canonical reads, call counting, failures translated. Features take canonical
 * reads as the SDK's models and map them; nothing else sends a request to Stripe. No active method of a model is ever
 * called: it would find the answer that it was read from. Begin reading at {@link dev.portico.stripe.StripeDoor};
 * what is below it is {@link dev.portico.stripe.transport}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package dev.portico.stripe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
