package dev.portico.sandbox.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/** An account while its objects are being made: what it keeps may still change until it is handed out. */
final class DemoAccount {

    private final ObjectNode account;
    private final Instant now;
    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();

    DemoAccount(ObjectNode account, Instant now) {
        this.account = account;
        this.now = now;
        keep(account);
    }

    String id() {
        return account.path("id").asString();
    }

    ObjectNode node() {
        return account;
    }

    Instant now() {
        return now;
    }

    Instant ago(int months, int days) {
        return now.atZone(ZoneOffset.UTC).minusMonths(months).minusDays(days).toInstant();
    }

    ObjectNode keep(ObjectNode object) {
        objects.put(object.path("id").asString(), object);
        return object;
    }

    ObjectNode find(String id) {
        return Objects.requireNonNull(objects.get(id), id);
    }

    void handOut(BiConsumer<String, ObjectNode> put) {
        objects.values().forEach(object -> put.accept(id(), object));
    }
}
