package dev.portico.stripe;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.stripe.transport.CallTally;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * One operation's dealings with Stripe: the calls that it caused, and what it has already asked for, so that equal
 * reads of one operation are one call. It travels in the Reactor context. A call that others wait for too counts for
 * the operation that started it.
 */
public final class StripeTraffic {

    private final Flights memo = Flights.remembering();
    private final CallTally tally = new CallTally();
    private final Sinks.Empty<Void> end = Sinks.empty();

    private StripeTraffic() {}

    public static StripeTraffic start() {
        return new StripeTraffic();
    }

    /** For {@code contextWrite}. */
    public Context writeTo(Context context) {
        return tally.writeTo(context).put(StripeTraffic.class, this);
    }

    /** Work in the background belongs to no operation: it has a traffic to itself for each read. */
    static StripeTraffic of(ContextView context) {
        return context.<StripeTraffic>getOrEmpty(StripeTraffic.class).orElseGet(StripeTraffic::start);
    }

    public int calls() {
        return tally.calls();
    }

    /** Time spent waiting for Stripe, added up over all calls. */
    public Duration time() {
        return tally.time();
    }

    /**
     * Stops the reads that still run. The engine turns what a handler returns into a future, which does not pass a
     * cancellation on, so the operation's end has to be told to them.
     */
    public void stop() {
        end.tryEmitError(Failure.passing(FailureReason.TIME_LIMIT, null));
    }

    /** The read, which goes on no longer than the operation. */
    <T> Mono<T> whileRunning(Mono<T> read) {
        return read.takeUntilOther(end.asMono());
    }

    Flights memo() {
        return memo;
    }
}
