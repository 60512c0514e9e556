package dev.portico.shared;

/** An object with an id that is unique within its account; Stripe's own id where Stripe has one. */
public interface Node {

    String id();
}
