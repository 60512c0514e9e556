package dev.portico.sandbox.clock;

import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.store.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The time of everything that is on no test clock: real time, and how far the world was moved ahead of it. That is kept
 * in the world, so that it is still so after a restart and whoever serves it.
 */
public final class WorldClock implements InstantSource {

    private static final String ID = "world_clock";
    private static final String AHEAD = "ahead";

    private final World world;
    private final InstantSource real;
    private volatile LongConsumer due = now -> {};

    public WorldClock(World world, InstantSource real) {
        this.world = world;
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().plusSeconds(ahead());
    }

    /** Now, in the seconds that Stripe counts in. */
    public long seconds() {
        return instant().getEpochSecond();
    }

    private long ahead() {
        ObjectNode kept = world.own().find(ID);
        return kept == null ? 0 : kept.path(AHEAD).longValue();
    }

    /** Has this done whenever time has passed, until the second that is given. */
    public void whenItPasses(LongConsumer work) {
        due = work;
    }

    /** Does what has become due; only on the thread that writes. */
    public void pass() {
        due.accept(seconds());
    }

    /** Moves it forwards and does everything that is due until then; only on the thread that writes. */
    public void advance(long seconds) {
        world.put(
                world.identity().account(),
                Json.object().put("id", ID).put("object", ID).put(AHEAD, ahead() + seconds));
        pass();
    }
}
