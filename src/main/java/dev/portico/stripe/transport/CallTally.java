package dev.portico.stripe.transport;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** How many requests one operation caused, and how long they took. It travels in the Reactor context. */
public final class CallTally {

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong nanoseconds = new AtomicLong();

    /** For {@code contextWrite}. */
    public Context writeTo(Context context) {
        return context.put(CallTally.class, this);
    }

    /** What no operation caused is counted for nobody. */
    static CallTally of(ContextView context) {
        return context.<CallTally>getOrEmpty(CallTally.class).orElseGet(CallTally::new);
    }

    public int calls() {
        return calls.get();
    }

    /** Time spent waiting for Stripe, added up over all calls. */
    public Duration time() {
        return Duration.ofNanos(nanoseconds.get());
    }

    void called() {
        calls.incrementAndGet();
    }

    void took(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }
}
