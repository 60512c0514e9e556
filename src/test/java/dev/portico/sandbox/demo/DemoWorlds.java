package dev.portico.sandbox.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The demo world at a fixed moment, for the tests to look around in. */
final class DemoWorlds {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String OWN = "acct_test_own";

    private final Map<String, List<ObjectNode>> accounts = new LinkedHashMap<>();

    DemoWorlds(Instant now) {
        new DemoWorld()
                .fill(
                        OWN,
                        now,
                        (account, object) -> accounts.computeIfAbsent(account, first -> new ArrayList<>())
                                .add(object));
    }

    Map<String, List<ObjectNode>> accounts() {
        return accounts;
    }

    Stream<ObjectNode> all(String kind) {
        return accounts.values().stream()
                .flatMap(List::stream)
                .filter(object -> object.path("object").asString().equals(kind));
    }

    JsonNode own(String id) {
        return accounts.getOrDefault(OWN, List.of()).stream()
                .filter(object -> object.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + id));
    }

    List<ObjectNode> invoicesOf(String customer) {
        return all("invoice")
                .filter(invoice -> invoice.path("customer").asString().equals(customer))
                .toList();
    }
}
