package dev.portico.ledger;

import reactor.core.publisher.Mono;

/**
 * One kind of mutation, as far as it writes. Its plan says all that is to be done, so that any server can finish what
 * another began; it is kept as JSON, and so is the outcome: neither holds a secret or a personal datum that Stripe's
 * own object does not need.
 *
 * @param <P> what is to be done, decided on fresh reads
 * @param <O> what came of it
 */
public interface Undertaking<P, O extends Outcome> {

    /** The mutation's name, for example {@code subscriptionUpdate}. */
    String name();

    Class<P> planType();

    Class<O> outcomeType();

    /**
     * Does what the plan says, or finishes it. It is begun anew after every interruption, so that each request to Stripe
     * is one of {@code steps}, named and in the same order each time. A refusal by Stripe is an outcome, after which
     * nothing is left half done; a {@link dev.portico.shared.Failure} leaves the attempt to be finished later.
     */
    Mono<O> carryOut(P plan, Steps steps);
}
