package dev.portico.ledger;

import dev.portico.database.Database;
import dev.portico.database.Rows;
import dev.portico.database.Statement;
import dev.portico.ledger.AttemptWatch.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Cuts a mutation of the running server off at a moment, as a crash would, and has what is left be found: its lease ends,
 * and the sweeper comes. Nothing is cut off that a test did not ask for.
 */
@Primary
public final class Interruption implements AttemptWatch {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final String END_LEASE =
            "update customer_head set lease_until = now() - interval '1 second' where attempt = :attempt";
    private static final String HELD = "select count(*) as held from customer_head where attempt = :attempt";

    private final List<Moment> seen = new CopyOnWriteArrayList<>();
    private final AttemptWatch counting;
    private final ObjectProvider<Sweeper> sweeper;
    private final Database database;
    private volatile Cut cut = new Cut(moment -> false);

    Interruption(
            @Qualifier("countingWatch") AttemptWatch counting, ObjectProvider<Sweeper> sweeper, Database database) {
        this.counting = counting;
        this.sweeper = sweeper;
        this.database = database;
    }

    /** One crash: whoever is the first to come to the moment stays there. */
    public final class Cut {

        private final Sinks.One<Moment> arrived = Sinks.one();
        private final Sinks.Empty<Void> awake = Sinks.empty();
        private final Predicate<Moment> where;

        private Cut(Predicate<Moment> where) {
            this.where = where;
        }

        /** Waits for the crash, and lets the time pass after which others may go on. */
        public Moment crash() {
            Moment moment = Objects.requireNonNull(arrived.asMono().block(LONGEST));
            database.update(Statement.of(END_LEASE).with("attempt", moment.attempt()))
                    .block(LONGEST);
            return moment;
        }

        /** What was cut off was no crash but a long sleep: it goes on. */
        public void wake() {
            awake.tryEmitEmpty();
        }

        private Mono<Void> reached(Moment moment) {
            return where.test(moment) && arrived.tryEmitValue(moment).isSuccess() ? awake.asMono() : Mono.empty();
        }
    }

    /** At the first moment like this, from now on. */
    public Cut at(Moment like) {
        return at(moment -> moment.mutation().equals(like.mutation())
                && moment.stage() == like.stage()
                && Objects.equals(moment.step(), like.step()));
    }

    /** All moments since the last time that this was asked. */
    public List<Moment> seen() {
        List<Moment> all = List.copyOf(seen);
        seen.clear();
        return all;
    }

    /** Until nobody has the turn of this attempt any more: the server's own timer sweeps, too. */
    public void sweep(String attempt) {
        Mono.defer(() -> sweeper.getObject().sweep().then(held(attempt)))
                .filter(held -> held == 0)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20)))
                .block(LONGEST);
    }

    @Override
    public Mono<Void> reached(Moment moment) {
        return counting.reached(moment).then(Mono.defer(() -> {
            seen.add(moment);
            return cut.reached(moment);
        }));
    }

    private Cut at(Predicate<Moment> where) {
        cut = new Cut(where);
        return cut;
    }

    private Mono<Long> held(String attempt) {
        return database.find(Statement.of(HELD).with("attempt", attempt), row -> Rows.get(row, "held", Long.class));
    }
}
