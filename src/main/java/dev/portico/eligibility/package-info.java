/**
 * May the customer do it, and what would it do? The limitation rules of Stripe's portal as data: pure, without a clock
 * and without a framework, so that what is shown beforehand and what a mutation answers can never differ.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "configuration")
package dev.portico.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
