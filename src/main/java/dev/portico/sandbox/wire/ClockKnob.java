package dev.portico.sandbox.wire;

import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.store.Json;
import java.util.Set;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Moves the world's clock, and answers when everything that became due is done. */
final class ClockKnob {

    private static final Set<String> NAMES = Set.of("advance", "to");

    private final WorldClock clock;
    private final Writes writes;

    ClockKnob(WorldClock clock, Writes writes) {
        this.clock = clock;
        this.writes = writes;
    }

    ObjectNode toJson() {
        return Json.object().put("now", clock.seconds());
    }

    Mono<Answer> turned(ObjectNode given) {
        new Route("POST", Controls.PATH, NAMES, call -> given).refuseUnknown(given);
        if (given.size() != 1) {
            throw ApiError.invalid("parameters_exclusive", "advance", "Specify exactly one of: advance, to.");
        }
        String name = given.propertyNames().iterator().next();
        long value = Parameters.integer(given, name);
        return writes.submit(() -> advanced(name, name.equals("to") ? value - clock.seconds() : value));
    }

    private Answer advanced(String name, long seconds) {
        if (seconds < 0) {
            return Answer.of(ApiError.invalid(name, "The clock only moves forwards."));
        }
        clock.advance(seconds);
        return Answer.ok(toJson());
    }
}
