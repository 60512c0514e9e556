package dev.portico.sandbox;

/** The sandbox cannot serve where it should, in the one sentence that helps. */
public final class PortTaken extends RuntimeException {

    PortTaken(int port, Throwable cause) {
        super(
                "Port %d, where the Stripe sandbox should serve, is taken by another program: set PORTICO_SANDBOX_PORT to a free port, or to 0 for any."
                        .formatted(port),
                cause);
    }
}
