package dev.portico.sandbox.wire;

import java.util.Random;
import reactor.core.publisher.Mono;

/** Delays and spoils answers as the knobs say. */
final class Faults {

    /** The connection is to end without an answer. */
    static final class Dropped extends RuntimeException {
        Dropped() {
            super("dropped", null, false, false);
        }
    }

    private record Setting(Knobs knobs, Random random) {}

    private volatile Setting setting = new Setting(Knobs.OFF, new Random(0));

    Knobs knobs() {
        return setting.knobs();
    }

    void turn(Knobs knobs) {
        setting = new Setting(knobs, new Random(knobs.seed()));
    }

    Mono<Answer> around(Mono<Answer> work) {
        Setting now = setting;
        Mono<Answer> spoiled =
                spoiled(work, Fault.at(now.random().nextDouble(), now.knobs().shares()));
        return now.knobs().latency() == 0
                ? spoiled
                : Mono.delay(now.knobs().delay()).then(spoiled);
    }

    private static Mono<Answer> spoiled(Mono<Answer> work, Fault fault) {
        return switch (fault) {
            case NONE -> work;
            case RATE_LIMITED -> Mono.just(rateLimited());
            case FAILED -> Mono.just(Answer.of(ApiError.broken("An unknown error occurred")));
            case DROPPED_BEFORE -> Mono.error(new Dropped());
            case DROPPED_AFTER -> work.then(Mono.error(new Dropped()));
        };
    }

    /** Stripe asks its SDKs not to retry these, for that would add to the load; they retry lock timeouts alone. */
    private static Answer rateLimited() {
        return Answer.of(ApiError.rateLimited())
                .with("Stripe-Rate-Limited-Reason", "global-rate")
                .with("Stripe-Should-Retry", "false");
    }
}
