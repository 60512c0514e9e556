package dev.portico.tenancy;

/**
 * A Stripe account in one mode: the first part of every key and every scope.
 *
 * @param id {@code acct_...}, as Stripe tells it
 * @param connected whether it is reached through {@code Stripe-Account}; false for the account of the server's own key
 */
public record Account(String id, boolean livemode, boolean connected) {}
