/**
 * Subscription schedules: what a subscription will be, phase by phase.
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/subscription-schedules">Stripe: subscription schedules</a>
 */
@NullMarked
package dev.portico.sandbox.schedule;

import org.jspecify.annotations.NullMarked;
