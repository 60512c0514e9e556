package dev.portico.sandbox.lifecycle;

import dev.portico.sandbox.billing.Books;
import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.store.AccountObjects;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.Call;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Does what is due, in the order in which it is: on the world's clock as that moves, on a test clock when it is moved. */
public final class LifeCycle {

    private static final Logger LOG = LoggerFactory.getLogger(LifeCycle.class);

    private final World world;
    private final Agenda agenda = new Agenda();

    private LifeCycle(World world) {
        this.world = world;
    }

    /** That of a world, for as long as its clock moves. */
    public static LifeCycle of(World world, WorldClock clock) {
        LifeCycle lifeCycle = new LifeCycle(world);
        world.watch(lifeCycle.agenda);
        clock.whenItPasses(now -> lifeCycle.liveUntil(Agenda.WORLD, now));
        return lifeCycle;
    }

    /** Moves a test clock, with everything on it. */
    public void advance(Call call, ObjectNode clock, long target) {
        String id = clock.path("id").stringValue();
        liveUntil(id, target);
        Books books = new Books(call.objects(), target);
        ObjectNode ready = books.edit(id).put("frozen_time", target);
        books.happened("test_helpers.test_clock.ready", ready, null);
        books.keep(world, call);
    }

    private void liveUntil(String clock, long until) {
        for (Appointment next = agenda.take(clock, until); next != null; next = agenda.take(clock, until)) {
            keep(clock, next);
            if (agenda.strikeAgain(next)) {
                LOG.error("{} was done and is due again", next);
            }
        }
    }

    private void keep(String clock, Appointment appointment) {
        try {
            AccountObjects objects = Objects.requireNonNull(world.reach(appointment.account()));
            Books books = new Books(objects, appointment.at());
            if (!clock.equals(Agenda.WORLD)) {
                books.edit(clock).put("frozen_time", appointment.at());
            }
            appointment.due().happen(books, books.edit(appointment.id()), appointment.at());
            books.keep(world, appointment.account());
        } catch (RuntimeException failed) {
            LOG.error("{} failed", appointment, failed);
        }
    }
}
