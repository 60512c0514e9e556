package dev.portico.sandbox.billing;

import dev.portico.sandbox.event.EventLog;
import dev.portico.sandbox.event.Happening;
import dev.portico.sandbox.store.AccountObjects;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.store.Lookup;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.Call;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One unit of work on the objects of an account. What it changes shows in it at once, and to others when it is kept;
 * never kept, it was a preview.
 */
public final class Books implements Lookup {

    private final AccountObjects kept;
    private final ObjectNode account;
    private final long worldNow;
    private final Map<String, ObjectNode> changed = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final List<Happening> happenings = new ArrayList<>();

    /** @param worldNow the time of everything that is on no test clock, in seconds */
    public Books(AccountObjects kept, long worldNow) {
        this(kept, nameless(), worldNow);
    }

    private Books(AccountObjects kept, ObjectNode account, long worldNow) {
        this.kept = kept;
        this.account = account;
        this.worldNow = worldNow;
    }

    /** Opens the books of the account that a request acts on. */
    public static Books of(World world, Call call, InstantSource clock) {
        return of(world, call.account(), clock.instant().getEpochSecond());
    }

    /** Opens the books of an account at a moment of what is on no test clock. */
    public static Books of(World world, String id, long worldNow) {
        AccountObjects objects = Objects.requireNonNull(world.reach(id), id);
        ObjectNode account = world.own().find("account", id);
        return new Books(objects, account == null ? nameless() : account, worldNow);
    }

    private static ObjectNode nameless() {
        ObjectNode account = Json.object().put("id", "acct_none").putNull("country");
        account.putObject("business_profile").putNull("name");
        return account;
    }

    /** The account whose books these are, as invoices name it. */
    public ObjectNode account() {
        return account;
    }

    /** Seconds, as everything on this object's clock has them: its test clock's, or the world's. */
    public long now(ObjectNode object) {
        String clock = object.path("test_clock").asString("");
        ObjectNode found = clock.isEmpty() ? null : find(clock);
        return found == null ? worldNow : found.path("frozen_time").asLong();
    }

    /** As it is within this work; never to be changed. */
    @Override
    public @Nullable ObjectNode find(String id) {
        ObjectNode found = changed.get(id);
        return found != null || removed.contains(id) ? found : kept.find(id);
    }

    /** What it is before this work, if it is. */
    public @Nullable ObjectNode before(String id) {
        return kept.find(id);
    }

    /** The object of this type that a reference names; null where there is none. */
    public @Nullable ObjectNode find(String type, String id) {
        ObjectNode found = find(id);
        return found != null && type.equals(found.path("object").asString("")) ? found : null;
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

    /** Takes it away, without a trace. */
    public void remove(String id) {
        changed.remove(id);
        removed.add(id);
    }

    /** Those of a type, newest first, as they were before this work. */
    public Collection<ObjectNode> list(String type) {
        return kept.newest(type).values();
    }

    /** Those of a type with this reference, newest first, as they are within this work. */
    @Override
    public List<ObjectNode> list(String type, Index index, String value) {
        List<ObjectNode> latest = new ArrayList<>(changed.values());
        Collections.reverse(latest);
        Stream<ObjectNode> added = latest.stream()
                .filter(object -> kept.find(object.path("id").stringValue()) == null)
                .filter(object -> object.path("object").asString("").equals(type))
                .filter(object -> index.of(object).asString("").equals(value));
        Stream<ObjectNode> before = kept.newest(type, index, value).values().stream()
                .map(object -> object.path("id").stringValue())
                .filter(id -> !removed.contains(id))
                .map(this::get);
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
        removed.forEach(id -> world.remove(account, id));
        new EventLog(world, account).write(told, cause);
    }

    private ObjectNode latest(ObjectNode object) {
        return changed.getOrDefault(object.path("id").asString(""), object);
    }
}
