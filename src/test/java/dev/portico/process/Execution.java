package dev.portico.process;

import dev.portico.Program;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Kills a server at one of its writes, and keeps what there was in Stripe at that moment. */
final class Execution implements StripeGate.Watch {

    /** Each moment of the two writes that a change at the end of the period takes. */
    enum Moment {
        BEFORE_THE_SCHEDULE(1, false, List.of()),
        AFTER_THE_SCHEDULE(1, true, List.of(1)),
        BEFORE_ITS_SECOND_PHASE(2, false, List.of(1)),
        AFTER_ITS_SECOND_PHASE(2, true, List.of(2));

        private final int write;
        private final boolean sent;

        /** How many phases each of the schedules has. */
        final List<Integer> phases;

        Moment(int write, boolean sent, List<Integer> phases) {
            this.write = write;
            this.sent = sent;
            this.phases = phases;
        }

        /** How many of the writes Stripe has got. */
        int got() {
            return sent ? write : write - 1;
        }
    }

    private final AtomicInteger writes = new AtomicInteger();
    private final Moment moment;
    private final Program victim;
    private final Supplier<List<Integer>> phases;
    private final CompletableFuture<List<Integer>> left = new CompletableFuture<>();

    /** @param phases counts them in Stripe */
    Execution(Moment moment, Program victim, Supplier<List<Integer>> phases) {
        this.moment = moment;
        this.victim = victim;
        this.phases = phases;
    }

    /** Waits for the end of the victim, who is found dead before it is counted what it left. */
    List<Integer> left() {
        return left.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void before(int number, String request) {
        if (request.startsWith("POST ") && writes.incrementAndGet() == moment.write && !moment.sent) {
            kill();
            throw new UncheckedIOException(new ConnectException("Nothing is sent any more."));
        }
    }

    @Override
    public void after(int number, String request) {
        if (request.startsWith("POST ") && writes.get() == moment.write && moment.sent) {
            kill();
        }
    }

    private void kill() {
        victim.kill();
        left.completeAsync(phases).join();
    }
}
