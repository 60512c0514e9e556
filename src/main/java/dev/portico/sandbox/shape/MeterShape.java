package dev.portico.sandbox.shape;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A {@code billing.meter} that sums the values of its events. */
public final class MeterShape {

    private MeterShape() {}

    /** An active meter for events of this name. */
    public static ObjectNode of(String id, String name, String event, Instant created) {
        return Skeletons.copyOf("billing.meter")
                .put("id", id)
                .put("display_name", name)
                .put("event_name", event)
                .put("created", created.getEpochSecond())
                .put("updated", created.getEpochSecond());
    }
}
