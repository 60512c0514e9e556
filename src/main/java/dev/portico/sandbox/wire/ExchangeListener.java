package dev.portico.sandbox.wire;

/**
 * Is handed every exchange before its answer leaves; found by {@link java.util.ServiceLoader}. What it throws becomes
 * a 500 that says so, which lets a test hold both sides to Stripe's description of its API. It is called on the
 * server's event loop: load what it needs in its constructor.
 */
public interface ExchangeListener {

    void exchanged(Exchange exchange);
}
