package dev.portico.sandbox.wire;

import dev.portico.sandbox.store.Json;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.node.ObjectNode;

/** How often each route was asked, faults included, so that tests and benchmarks can count from the outside. */
final class CallCounts {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String route) {
        counts.computeIfAbsent(route, any -> new LongAdder()).increment();
    }

    void reset() {
        counts.clear();
    }

    ObjectNode toJson() {
        ObjectNode routes = Json.object();
        new TreeMap<>(counts).forEach((route, count) -> routes.put(route, count.sum()));
        long total = routes.valueStream().mapToLong(count -> count.longValue()).sum();
        ObjectNode json = Json.object().put("total", total);
        return json.set("routes", routes);
    }
}
