package dev.portico.sandbox.lifecycle;

import dev.portico.sandbox.shape.BillingCycle;
import dev.portico.sandbox.store.AccountObjects;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.wire.ApiError;
import java.time.Instant;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a test clock may be moved at once: at most two intervals of the shortest of its subscriptions.
 *
 * @see <a href="https://docs.stripe.com/api/test_clocks/advance">Stripe: advance a test clock</a>
 */
public final class ClockAdvance {

    private static final int INTERVALS = 2;

    private final AccountObjects objects;
    private final ObjectNode clock;

    public ClockAdvance(AccountObjects objects, ObjectNode clock) {
        this.objects = objects;
        this.clock = clock;
    }

    /** Refuses a target that is not ahead, or too far ahead. */
    public void check(long target) {
        long frozen = clock.path("frozen_time").asLong();
        if (target <= frozen) {
            throw ApiError.invalid(
                    "frozen_time",
                    "The frozen time to advance to must be after the clock's current frozen time, %d."
                            .formatted(frozen));
        }
        OptionalLong furthest = furthest(Instant.ofEpochSecond(frozen));
        if (furthest.isPresent() && target > furthest.getAsLong()) {
            throw ApiError.invalid(
                    "frozen_time",
                    "Cannot advance more than %d intervals of the shortest subscription on this test clock: at most to %d."
                            .formatted(INTERVALS, furthest.getAsLong()));
        }
    }

    private OptionalLong furthest(Instant frozen) {
        return objects.newest("subscription", Index.TEST_CLOCK, clock.path("id").asString()).values().stream()
                .filter(subscription -> !subscription.path("ended_at").isNumber())
                .flatMap(subscription -> subscription.path("items").path("data").valueStream())
                .map(item -> item.path("price").path("recurring"))
                .mapToLong(
                        recurring -> cycle(frozen, recurring).start(INTERVALS).getEpochSecond())
                .min();
    }

    private static BillingCycle cycle(Instant anchor, JsonNode recurring) {
        return new BillingCycle(
                anchor,
                recurring.path("interval").asString(),
                recurring.path("interval_count").asInt());
    }
}
