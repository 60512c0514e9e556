/**
 * Customers: their details and tax ids. The record keeps the object of Stripe that it was made from
 * ({@code StripeCustomerSource}), which is not part of the schema: a page of customers is read with the first
 * subscriptions of each, and a later feature finds them there without this one knowing of subscriptions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"stripe", "configuration", "node"})
package dev.portico.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
