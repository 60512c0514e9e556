package dev.portico.sandbox.event;

import dev.portico.sandbox.rendering.Expansion;
import dev.portico.sandbox.rendering.Renderer;
import dev.portico.sandbox.store.AccountObjects;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.store.Position;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.Call;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes down what happened, for {@code /v1/events}. Stripe keeps events for 30 days; here it is the newest few thousand
 * of an account, for clocks that are moved make months of them in a second.
 *
 * @see <a href="https://docs.stripe.com/api/events">Stripe: events</a>
 */
public final class EventLog {

    private static final int KEPT = 3000;

    private static final int AT_ONCE = 300;

    private final World world;
    private final String account;
    private final AccountObjects objects;

    public EventLog(World world, String account) {
        this.world = world;
        this.account = account;
        this.objects = Objects.requireNonNull(world.reach(account), account);
    }

    /** @param cause the request that did it; null for what Stripe does by itself */
    public void write(List<Happening> happenings, Call.@Nullable Cause cause) {
        happenings.forEach(happening -> world.put(account, toEvent(happening, cause)));
        forgetOldest();
    }

    private ObjectNode toEvent(Happening happening, Call.@Nullable Cause cause) {
        ObjectNode event =
                EventShape.of(Ids.random("evt_"), happening.type(), shown(happening.object()), happening.created());
        if (happening.before() != null && happening.type().endsWith(".updated")) {
            ObjectNode previous = Differences.between(shown(happening.before()), shown(happening.object()));
            EventShape.changing(event, previous);
        }
        if (cause != null) {
            EventShape.requested(event, cause.requestId(), cause.idempotencyKey());
        }
        boolean own = account.equals(world.identity().account());
        return own ? event : event.put("account", account);
    }

    private ObjectNode shown(ObjectNode object) {
        return new Renderer(objects).render(object, Expansion.of(Json.object()));
    }

    /** Those written first, whenever they happened, for clocks may be years apart; many at once, since it looks at all. */
    private void forgetOldest() {
        NavigableMap<Position, ObjectNode> events = objects.newest("event");
        int excess = events.size() - KEPT;
        if (excess >= AT_ONCE) {
            events.entrySet().stream()
                    .sorted(Comparator.comparing(event -> event.getKey().sequence()))
                    .limit(excess)
                    .map(event -> event.getValue().path("id").stringValue())
                    .toList()
                    .forEach(id -> world.remove(account, id));
        }
    }
}
