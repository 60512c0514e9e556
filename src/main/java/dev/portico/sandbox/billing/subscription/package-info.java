/**
 * What is done to subscriptions: they begin, change with or without their payment, are discounted, end and resume; and
 * what a change would come to, which is the change itself, not kept.
 */
@NullMarked
package dev.portico.sandbox.billing.subscription;

import org.jspecify.annotations.NullMarked;
