package dev.portico.database;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Lets work run to its end when the one who waits for it leaves. */
final class Shield {

    private Shield() {}

    /** The same work with the same context, begun when somebody subscribes and then no longer to be cancelled. */
    static <T> Mono<T> around(Mono<T> work) {
        return Mono.deferContextual(context -> {
            Sinks.One<T> result = Sinks.one();
            work.contextWrite(context).subscribe(result::tryEmitValue, result::tryEmitError, result::tryEmitEmpty);
            return result.asMono();
        });
    }
}
