package dev.portico.sandbox.shape;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A {@code test_helpers.test_clock}. */
public final class TestClockShape {

    private static final Duration KEPT = Duration.ofDays(30);

    private TestClockShape() {}

    /** A clock that stands still. */
    public static ObjectNode of(String id, @Nullable String name, long frozen, Instant created) {
        return Skeletons.copyOf("test_helpers.test_clock")
                .put("id", id)
                .put("name", name)
                .put("frozen_time", frozen)
                .put("created", created.getEpochSecond())
                .put("deletes_after", created.plus(KEPT).getEpochSecond());
    }

    /** A copy that is on its way to a later time. */
    public static ObjectNode advancing(ObjectNode clock, long target) {
        ObjectNode moving = clock.deepCopy().put("status", "advancing");
        moving.putObject("status_details").putObject("advancing").put("target_frozen_time", target);
        return moving;
    }
}
