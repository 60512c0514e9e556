package dev.portico.ledger;

import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Stops an attempt for ever at one moment, as a crash does, or until it may go on. */
final class Halt implements AttemptWatch {

    private final Sinks.Empty<Void> arrived = Sinks.empty();
    private final Sinks.Empty<Void> mayGoOn = Sinks.empty();
    private final Predicate<Moment> where;

    private Halt(Predicate<Moment> where) {
        this.where = where;
    }

    static Halt at(Stage stage) {
        return new Halt(moment -> moment.stage() == stage);
    }

    static Halt at(Stage stage, String step) {
        return new Halt(moment -> moment.stage() == stage && step.equals(moment.step()));
    }

    @Override
    public Mono<Void> reached(Moment moment) {
        if (!where.test(moment)) {
            return Mono.empty();
        }
        arrived.tryEmitEmpty();
        return mayGoOn.asMono();
    }

    Mono<Void> arrived() {
        return arrived.asMono();
    }

    void goOn() {
        mayGoOn.tryEmitEmpty();
    }
}
