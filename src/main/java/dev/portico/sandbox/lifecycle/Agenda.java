package dev.portico.sandbox.lifecycle;

import dev.portico.sandbox.store.Watcher;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The next appointment of every object, by the clock that it is on, kept as objects change. */
final class Agenda implements Watcher {

    /** The name of the world's clock among those of test clocks. */
    static final String WORLD = "";

    private record Subject(String account, String id) {}

    private record Entry(String clock, Appointment appointment) {}

    private final Map<String, NavigableSet<Appointment>> byClock = new ConcurrentHashMap<>();
    private final Map<Subject, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public void put(String account, ObjectNode object) {
        String id = object.path("id").asString("");
        removed(account, id);
        Appointment next = Due.next(account, object);
        if (next != null) {
            String clock = object.path("test_clock").asString(WORLD);
            byClock.computeIfAbsent(clock, any -> new ConcurrentSkipListSet<>()).add(next);
            entries.put(new Subject(account, id), new Entry(clock, next));
        }
    }

    @Override
    public void removed(String account, String id) {
        Entry entry = entries.remove(new Subject(account, id));
        if (entry != null) {
            appointments(entry.clock()).remove(entry.appointment());
        }
    }

    /** Strikes out and returns what comes first on a clock until then; null where nothing is due. */
    @Nullable
    Appointment take(String clock, long until) {
        NavigableSet<Appointment> appointments = appointments(clock);
        Appointment first = appointments.isEmpty() ? null : appointments.first();
        if (first == null || first.at() > until) {
            return null;
        }
        strike(first);
        return first;
    }

    /** Strikes out what would be due again although it was just done, for it would be so for ever. */
    boolean strikeAgain(Appointment done) {
        Entry entry = entries.get(new Subject(done.account(), done.id()));
        boolean again = entry != null && entry.appointment().equals(done);
        if (again) {
            strike(done);
        }
        return again;
    }

    private void strike(Appointment appointment) {
        removed(appointment.account(), appointment.id());
    }

    private NavigableSet<Appointment> appointments(String clock) {
        return byClock.getOrDefault(clock, new ConcurrentSkipListSet<>());
    }
}
