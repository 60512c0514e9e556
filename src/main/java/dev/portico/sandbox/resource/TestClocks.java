package dev.portico.sandbox.resource;

import dev.portico.sandbox.clock.WorldClock;
import dev.portico.sandbox.lifecycle.ClockAdvance;
import dev.portico.sandbox.lifecycle.LifeCycle;
import dev.portico.sandbox.shape.TestClockShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.store.Index;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.Call;
import dev.portico.sandbox.wire.Parameters;
import dev.portico.sandbox.wire.Routes;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Clocks of their own for single customers.
 *
 * @see <a href="https://docs.stripe.com/billing/testing/test-clocks">Stripe: test clocks</a>
 */
final class TestClocks implements Resource {

    private static final String TYPE = "test_helpers.test_clock";
    private static final String PATH = "/v1/test_helpers/test_clocks";

    /** What goes with its clock. */
    private static final List<String> CLOCKED = List.of("customer", "subscription", "subscription_schedule", "invoice");

    private final World world;
    private final WorldClock clock;
    private final LifeCycle lifeCycle;

    TestClocks(World world, WorldClock clock, LifeCycle lifeCycle) {
        this.world = world;
        this.clock = clock;
        this.lifeCycle = lifeCycle;
    }

    @Override
    public void register(Routes routes) {
        ReadResource.of(PATH, TYPE).register(routes);
        routes.post(PATH, Set.of("frozen_time", "name", "expand"), this::create)
                .delete(PATH + "/:id", Set.of(), this::delete)
                .post(PATH + "/:id/advance", Set.of("frozen_time", "expand"), this::advance);
    }

    private ObjectNode create(Call call) {
        Parameters.require(call.parameters(), "frozen_time");
        long frozen = Parameters.integer(call.parameters(), "frozen_time");
        String name = call.parameters().has("name") ? Parameters.text(call.parameters(), "name") : null;
        ObjectNode created = TestClockShape.of(Ids.random("clock_"), name, frozen, clock.instant());
        world.put(call.account(), created);
        return Retrieval.show(call, created);
    }

    private ObjectNode delete(Call call) {
        String id = Retrieval.find(call, TYPE, call.id("id")).path("id").stringValue();
        for (String type : CLOCKED) {
            List.copyOf(call.objects().newest(type, Index.TEST_CLOCK, id).values())
                    .forEach(object ->
                            world.remove(call.account(), object.path("id").stringValue()));
        }
        world.remove(call.account(), id);
        return Json.object().put("id", id).put("object", TYPE).put("deleted", true);
    }

    private ObjectNode advance(Call call) {
        ObjectNode standing = Retrieval.find(call, TYPE, call.id("id"));
        Parameters.require(call.parameters(), "frozen_time");
        long target = Parameters.integer(call.parameters(), "frozen_time");
        new ClockAdvance(call.objects(), standing).check(target);
        lifeCycle.advance(call, standing, target);
        return Retrieval.show(call, TestClockShape.advancing(standing, target));
    }
}
