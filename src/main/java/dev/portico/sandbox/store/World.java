package dev.portico.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All accounts of one sandbox. A write changes memory at once and is on disk when {@link #commit} returns, which is
 * before its answer leaves; the caller sees to it that there is one writer at a time.
 */
public final class World implements AutoCloseable {

    private static final Duration REPLAYS_KEPT = Duration.ofHours(24);

    /** <a href="https://docs.stripe.com/api/events">Events go back 30 days</a>. */
    private static final Duration EVENTS_KEPT = Duration.ofDays(30);

    /** So many times what it holds makes a journal worth writing anew. */
    private static final int OUTGROWN = 3;

    private static final String FILLED = "demo_world";

    private record ReplayKey(String account, String key) {}

    private final Identity identity;
    private final Journal journal;
    private final Map<String, AccountObjects> accounts = new ConcurrentHashMap<>();
    private final Map<ReplayKey, Replay> replays = new ConcurrentHashMap<>();
    private final Map<Change.Subject, Change> uncommitted = new LinkedHashMap<>();
    private long replayed;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    private World(Path path, InstantSource clock) throws IOException {
        this.identity = Journal.identity(path);
        this.journal = Journal.open(path, this::replay);
        long oldest = clock.instant().minus(REPLAYS_KEPT).getEpochSecond();
        replays.values().removeIf(replay -> replay.created() < oldest);
    }

    /** The world in this folder, made first where there is none and completed where it was made from another filling. */
    public static World open(Path folder, Filling filling, InstantSource clock) throws IOException {
        Files.createDirectories(folder);
        Path path = journalIn(folder);
        if (!Journal.exists(path)) {
            create(path, filling, clock);
        }
        World world = new World(path, clock);
        if (world.isOutgrown()) {
            world.close();
            Journal.create(path, world.identity, world.present(clock));
            world = new World(path, clock);
        }
        world.complete(filling, clock);
        return world;
    }

    private static void create(Path path, Filling filling, InstantSource clock) throws IOException {
        Identity identity = Identity.random();
        List<Change> changes = new ArrayList<>();
        filling.fill(
                identity.account(), clock.instant(), (account, object) -> changes.add(new Change.Put(account, object)));
        changes.add(new Change.Put(identity.account(), filledFrom(filling)));
        Journal.create(path, identity, changes);
    }

    /** An object like any other, so that an older sandbox can read the journal, too. */
    private static ObjectNode filledFrom(Filling filling) {
        return Json.object().put("id", FILLED).put("object", FILLED).put("fingerprint", filling.fingerprint());
    }

    private void replay(Change change) {
        replayed++;
        apply(change);
    }

    private boolean isOutgrown() {
        long held = accounts.values().stream().mapToLong(AccountObjects::size).sum() + replays.size();
        return replayed > OUTGROWN * held;
    }

    /** The shortest journal that makes this world, without the events that Stripe would have forgotten. */
    private List<Change> present(InstantSource clock) {
        long oldest = clock.instant().minus(EVENTS_KEPT).getEpochSecond();
        List<Change> present = new ArrayList<>();
        accounts.forEach((account, objects) -> objects.changes(account).stream()
                .filter(change -> !(change instanceof Change.Put put && put.isEventBefore(oldest)))
                .forEach(present::add));
        replays.forEach((key, replay) -> present.add(new Change.Answered(key.account(), replay)));
        return present;
    }

    /** Adds what the world has never had. What was changed or deleted since stays as it is. */
    private void complete(Filling filling, InstantSource clock) {
        ObjectNode today = filledFrom(filling);
        if (!today.equals(own().find(FILLED))) {
            filling.fill(identity.account(), clock.instant(), this::putIfNew);
            put(identity.account(), today);
            commit();
        }
    }

    private void putIfNew(String account, ObjectNode object) {
        Change.Put put = new Change.Put(account, object);
        if (!ownerOf(put).everHad(object.path("id").stringValue())) {
            change(put);
        }
    }

    /** Who the world in this folder is; null where there is none yet. */
    public static @Nullable Identity identity(Path folder) throws IOException {
        Path path = journalIn(folder);
        return Journal.exists(path) ? Journal.identity(path) : null;
    }

    private static Path journalIn(Path folder) {
        return folder.resolve("world.journal");
    }

    public Identity identity() {
        return identity;
    }

    /** The objects of the own account. */
    public AccountObjects own() {
        return objects(identity.account());
    }

    /** The objects of the own or a connected account; null where the account is neither. */
    public @Nullable AccountObjects reach(String account) {
        boolean reachable = account.equals(identity.account()) || own().find("account", account) != null;
        return reachable ? objects(account) : null;
    }

    private AccountObjects objects(String account) {
        return accounts.computeIfAbsent(account, any -> new AccountObjects());
    }

    public @Nullable Replay replay(String account, String key) {
        return replays.get(new ReplayKey(account, key));
    }

    public void put(String account, ObjectNode object) {
        change(new Change.Put(account, object));
    }

    public void remove(String account, String id) {
        change(new Change.Removal(account, id));
    }

    public void remember(String account, Replay replay) {
        change(new Change.Answered(account, replay));
    }

    /** What becomes of an object in the end is all of the unit that the journal needs to know. */
    private void change(Change change) {
        apply(change);
        uncommitted.put(change.subject(), change);
    }

    /** Tells of every object there is, and of every one that is put or removed from now on. */
    public void watch(Watcher watcher) {
        accounts.forEach((account, objects) -> objects.forEach(object -> watcher.put(account, object)));
        watchers.add(watcher);
    }

    private void apply(Change change) {
        if (change instanceof Change.Put put) {
            ownerOf(put).put(put.object());
            watchers.forEach(watcher -> watcher.put(put.account(), put.object()));
        } else if (change instanceof Change.Removal removal) {
            objects(removal.account()).remove(removal.id());
            watchers.forEach(watcher -> watcher.removed(removal.account(), removal.id()));
        } else if (change instanceof Change.Answered answered) {
            replays.put(new ReplayKey(answered.account(), answered.replay().key()), answered.replay());
        }
    }

    /** Accounts belong to the platform they are connected to, wherever they were put. */
    private AccountObjects ownerOf(Change.Put put) {
        boolean account = "account".equals(put.object().path("object").asString(""));
        return account ? own() : objects(put.account());
    }

    /** Everything changed since the last commit becomes one unit: after a kill it is there whole or not at all. */
    public void commit() {
        if (!uncommitted.isEmpty()) {
            journal.append(List.copyOf(uncommitted.values()));
            uncommitted.clear();
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
