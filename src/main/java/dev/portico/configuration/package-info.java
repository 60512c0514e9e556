/**
 * What a business lets its customers do, and how its pages look: Stripe's own portal configurations, so that what is
 * set in the Dashboard holds here unchanged, and the account's branding.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"stripe", "node"})
package dev.portico.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
