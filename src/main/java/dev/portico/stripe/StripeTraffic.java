package dev.portico.stripe;

import java.time.Duration;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * One operation's dealings with Stripe: the calls that it caused, and what it has already asked for, so that equal
 * reads of one operation are one call. It travels in the Reactor context.
 */
public final class StripeTraffic {

    public static StripeTraffic start() {
        throw new UnsupportedOperationException();
    }

    /** For {@code contextWrite}. */
    public Context writeTo(Context context) {
        return context.put(StripeTraffic.class, this);
    }

    static StripeTraffic of(ContextView context) {
        return context.get(StripeTraffic.class);
    }

    public int calls() {
        throw new UnsupportedOperationException();
    }

    /** Time spent waiting for Stripe, added up over all calls. */
    public Duration time() {
        throw new UnsupportedOperationException();
    }
}
