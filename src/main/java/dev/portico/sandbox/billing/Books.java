package dev.portico.sandbox.billing;

import dev.portico.sandbox.event.EventLog;
import dev.portico.sandbox.event.Happening;
import dev.portico.sandbox.store.AccountObjects;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One unit of work on the objects of an account. What it changes shows in it at once, and to others when it is kept;
 * never kept, it was a preview.
 */
public final class Books {

    private final AccountObjects kept;
    private final long worldNow;
    private final Map<String, ObjectNode> changed = new LinkedHashMap<>();
    private final List<Happening> happenings = new ArrayList<>();

    /** @param worldNow the time of everything that is on no test clock, in seconds */
    public Books(AccountObjects kept, long worldNow) {
        this.kept = kept;
        this.worldNow = worldNow;
    }

    /** Seconds, as everything on this object's clock has them: its test clock's, or the world's. */
    public long now(ObjectNode object) {
        String clock = object.path("test_clock").asString("");
        ObjectNode found = clock.isEmpty() ? null : find(clock);
        return found == null ? worldNow : found.path("frozen_time").asLong();
    }

    /** As it is within this work; never to be changed. */
    public @Nullable ObjectNode find(String id) {
        ObjectNode found = changed.get(id);
        return found == null ? kept.find(id) : found;
    }

    public ObjectNode get(String id) {
        return Objects.requireNonNull(find(id), id);
    }

    /** As it is within this work, to be changed. */
    public ObjectNode edit(String id) {
        return changed.computeIfAbsent(id, any -> get(id).deepCopy());
    }

    public ObjectNode add(ObjectNode object) {
        changed.put(object.path("id").stringValue(), object);
        return object;
    }

    /** Those of a type with this reference, newest first, as they are within this work. */
    public List<ObjectNode> list(String type, Index index, String value) {
        Stream<ObjectNode> added = changed.values().stream()
                .filter(object -> kept.find(object.path("id").stringValue()) == null)
                .filter(object -> object.path("object").asString("").equals(type))
                .filter(object -> index.of(object).asString("").equals(value));
        Stream<ObjectNode> before = kept.newest(type, index, value).values().stream()
                .map(object -> get(object.path("id").stringValue()));
        return Stream.concat(added, before).toList();
    }

    /** Remembers an event for {@code /v1/events}; its object is shown as it is when the work is kept. */
    public void happened(String type, ObjectNode object, @Nullable ObjectNode before) {
        happenings.add(new Happening(type, object, before, now(object)));
    }

    /** Puts everything that was changed into the world, with the events that tell of it. */
    public void keep(World world, Call call) {
        keep(world, call.account(), call.cause());
    }

    /** Keeps what Stripe did by itself. */
    public void keep(World world, String account) {
        keep(world, account, null);
    }

    private void keep(World world, String account, Call.@Nullable Cause cause) {
        List<Happening> told = happenings.stream()
                .map(each -> each.showing(latest(each.object())))
                .toList();
        changed.values().forEach(object -> world.put(account, object));
        new EventLog(world, account).write(told, cause);
    }

    private ObjectNode latest(ObjectNode object) {
        return changed.getOrDefault(object.path("id").asString(""), object);
    }
}
