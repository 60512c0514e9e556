package dev.portico.sandbox.wire;

import dev.portico.sandbox.store.Json;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How badly this sandbox behaves. Shares are of all requests, between 0 and 1.
 *
 * @param latency milliseconds before any answer
 * @param seed makes the same requests in the same order meet the same faults
 */
record Knobs(long latency, Shares shares, long seed) {

    /** The share of each {@link Fault}. */
    record Shares(double rateLimited, double failed, double droppedBefore, double droppedAfter) {}

    static final Knobs OFF = new Knobs(0, new Shares(0, 0, 0, 0), 0);
    static final Set<String> NAMES =
            Set.of("latency", "rate_limited", "failed", "dropped_before", "dropped_after", "seed");

    Duration delay() {
        return Duration.ofMillis(latency);
    }

    /** What is not given stays. */
    Knobs turned(ObjectNode given) {
        Shares turned = new Shares(
                share(given, "rate_limited", shares.rateLimited()),
                share(given, "failed", shares.failed()),
                share(given, "dropped_before", shares.droppedBefore()),
                share(given, "dropped_after", shares.droppedAfter()));
        return new Knobs(number(given, "latency", latency), turned, number(given, "seed", seed));
    }

    private static double share(ObjectNode given, String name, double now) {
        double share = number(given.path(name), name, now);
        if (share < 0 || share > 1) {
            throw ApiError.invalid(name, "Must be between 0 and 1: " + share);
        }
        return share;
    }

    private static double number(JsonNode value, String name, double now) {
        try {
            return value.isMissingNode() ? now : Double.parseDouble(value.asString());
        } catch (NumberFormatException none) {
            throw ApiError.invalid(name, "Invalid decimal: " + value.asString());
        }
    }

    private static long number(ObjectNode given, String name, long now) {
        return given.has(name) ? Parameters.integer(given, name) : now;
    }

    ObjectNode toJson() {
        return Json.object()
                .put("latency", latency)
                .put("rate_limited", shares.rateLimited())
                .put("failed", shares.failed())
                .put("dropped_before", shares.droppedBefore())
                .put("dropped_after", shares.droppedAfter())
                .put("seed", seed);
    }
}
