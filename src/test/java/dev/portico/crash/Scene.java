package dev.portico.crash;

import java.util.function.Supplier;

/**
 * Somebody about to do something, in a state of their own.
 *
 * @param token whose it is to do
 * @param document the mutation, with its idempotency key
 * @param state all that the mutation may touch, as it is when asked for
 */
record Scene(String token, String document, Supplier<String> state) {}
