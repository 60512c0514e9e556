package dev.portico.sandbox.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects of one account. Readers are many and see each object whole; there is one writer at a time. An object
 * that was put is never changed, only replaced.
 */
public final class AccountObjects implements Lookup {

    private record Shelf(String type, @Nullable Index index, String value) {}

    private record Placed(ObjectNode object, Position position, List<Shelf> shelves) {}

    private static final String EVENT = "evt_";

    private final Map<String, Placed> placed = new ConcurrentHashMap<>();
    private final Map<Shelf, NavigableMap<Position, ObjectNode>> shelves = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> subscriptionItems = new ConcurrentHashMap<>();
    private final Set<String> removed = new HashSet<>();
    private long sequence;

    @Override
    public @Nullable ObjectNode find(String id) {
        Placed found = placed.get(id);
        return found == null ? subscriptionItems.get(id) : found.object();
    }

    public @Nullable ObjectNode find(String type, String id) {
        ObjectNode found = find(id);
        return found != null && type.equals(typeOf(found)) ? found : null;
    }

    public @Nullable Position position(String id) {
        Placed found = placed.get(id);
        return found == null ? null : found.position();
    }

    public NavigableMap<Position, ObjectNode> newest(String type) {
        return shelf(new Shelf(type, null, ""));
    }

    public NavigableMap<Position, ObjectNode> newest(String type, Index index, String value) {
        return shelf(new Shelf(type, index, value));
    }

    @Override
    public Collection<ObjectNode> list(String type, Index index, String value) {
        return newest(type, index, value).values();
    }

    private NavigableMap<Position, ObjectNode> shelf(Shelf shelf) {
        return Collections.unmodifiableNavigableMap(shelves.getOrDefault(shelf, Collections.emptyNavigableMap()));
    }

    /** Whether there is such an object, or was one that is gone without a trace. */
    boolean everHad(String id) {
        return placed.containsKey(id) || removed.contains(id);
    }

    void forEach(Consumer<ObjectNode> action) {
        placed.values().forEach(each -> action.accept(each.object()));
    }

    int size() {
        return placed.size() + removed.size();
    }

    /** What makes these objects from nothing: all that is gone, then all that is there, in the order it came. */
    List<Change> changes(String account) {
        Stream<Change> removals = removed.stream().map(id -> new Change.Removal(account, id));
        Stream<Change> puts = placed.values().stream()
                .sorted(Comparator.comparingLong(each -> each.position().sequence()))
                .map(each -> new Change.Put(account, each.object()));
        return Stream.concat(removals, puts).toList();
    }

    void put(ObjectNode object) {
        String id = object.path("id").stringValue();
        Placed before = placed.get(id);
        Position position =
                before == null ? new Position(object.path("created").asLong(0), sequence++) : before.position();
        Placed after = new Placed(object, position, shelvesOf(object));
        placed.put(id, after);
        after.shelves()
                .forEach(shelf -> shelves.computeIfAbsent(shelf, any -> new ConcurrentSkipListMap<>())
                        .put(position, object));
        itemsOf(object).forEach(item -> subscriptionItems.put(item.path("id").stringValue(), (ObjectNode) item));
        if (before != null) {
            takeOff(before, after.shelves());
            itemsOf(before.object()).forEach(item -> removeItem(item, object));
        }
    }

    /** Events go without a trace: they are many, and no filling makes any. */
    void remove(String id) {
        if (!id.startsWith(EVENT)) {
            removed.add(id);
        }
        Placed before = placed.remove(id);
        if (before != null) {
            takeOff(before, List.of());
            itemsOf(before.object())
                    .forEach(item -> subscriptionItems.remove(item.path("id").stringValue()));
        }
    }

    private void takeOff(Placed before, List<Shelf> kept) {
        before.shelves().stream()
                .filter(shelf -> !kept.contains(shelf))
                .map(shelves::get)
                .filter(Objects::nonNull)
                .forEach(objects -> objects.remove(before.position()));
    }

    private void removeItem(JsonNode item, ObjectNode subscription) {
        String id = item.path("id").stringValue();
        if (itemsOf(subscription)
                .valueStream()
                .noneMatch(kept -> id.equals(kept.path("id").stringValue()))) {
            subscriptionItems.remove(id);
        }
    }

    /** A deleted object is found by its id and listed nowhere. */
    private static List<Shelf> shelvesOf(ObjectNode object) {
        if (object.path("deleted").asBoolean(false)) {
            return List.of();
        }
        String type = typeOf(object);
        List<Shelf> shelves = new ArrayList<>(List.of(new Shelf(type, null, "")));
        for (Index index : Index.values()) {
            JsonNode value = index.of(object);
            if (value.isString()) {
                shelves.add(new Shelf(type, index, value.stringValue()));
            }
        }
        return shelves;
    }

    /** The only parts of an object that have a resource of their own. */
    private static JsonNode itemsOf(ObjectNode object) {
        return "subscription".equals(typeOf(object)) ? object.path("items").path("data") : Json.array();
    }

    private static String typeOf(ObjectNode object) {
        return object.path("object").asString("");
    }
}
