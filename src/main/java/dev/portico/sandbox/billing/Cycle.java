package dev.portico.sandbox.billing;

import dev.portico.sandbox.shape.BillingCycle;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The periods that items of a subscription go through. */
public final class Cycle {

    private final ObjectNode subscription;

    public Cycle(ObjectNode subscription) {
        this.subscription = subscription;
    }

    /** Puts every item into the period that follows its own. */
    void advance() {
        for (ObjectNode item : Items.of(subscription)) {
            long start = item.path("current_period_end").asLong();
            if (!isOnGrid(item, start) && !Items.isFlexible(subscription)) {
                subscription.put("billing_cycle_anchor", start);
            }
            item.put("current_period_start", start).put("current_period_end", next(item, start));
        }
    }

    /** Begins new periods for all items. Flexible billing moves the anchor only where it is told to. */
    public void restart(long now, boolean anchored) {
        if (anchored || !Items.isFlexible(subscription)) {
            subscription.put("billing_cycle_anchor", now);
        }
        for (ObjectNode item : Items.of(subscription)) {
            item.put("current_period_start", now)
                    .put("current_period_end", of(item, now).start(1).getEpochSecond());
        }
    }

    /** Puts an item into the period that the others are in. */
    public void join(ObjectNode item, long now) {
        ObjectNode other = Items.of(subscription).stream()
                .filter(each -> each != item && sameInterval(each, item))
                .findFirst()
                .orElse(null);
        if (other == null) {
            item.put("current_period_start", now).put("current_period_end", next(item, now));
        } else {
            item.set("current_period_start", other.path("current_period_start"));
            item.set("current_period_end", other.path("current_period_end"));
        }
    }

    /** When the item's period ends where nothing cuts it short. */
    public long naturalEnd(JsonNode item) {
        return next(item, item.path("current_period_start").asLong());
    }

    public static boolean sameInterval(JsonNode one, JsonNode other) {
        JsonNode first = one.path("price").path("recurring");
        JsonNode second = other.path("price").path("recurring");
        return first.path("interval").equals(second.path("interval"))
                && first.path("interval_count").equals(second.path("interval_count"));
    }

    /** The end of the period that begins here: the anchor's next, unless the period began off the anchor's grid. */
    private long next(JsonNode item, long start) {
        long anchor = subscription.path("billing_cycle_anchor").asLong();
        if (start < anchor) {
            return anchor;
        }
        BillingCycle anchored = of(item, anchor);
        return isOnGrid(item, start)
                ? anchored.start(anchored.periodAt(Instant.ofEpochSecond(start)) + 1)
                        .getEpochSecond()
                : of(item, start).start(1).getEpochSecond();
    }

    /** Whether a period of the item's interval begins here; not so after it changed to another. */
    private boolean isOnGrid(JsonNode item, long start) {
        long anchor = subscription.path("billing_cycle_anchor").asLong();
        BillingCycle anchored = of(item, anchor);
        return start < anchor
                || anchored.start(anchored.periodAt(Instant.ofEpochSecond(start)))
                                .getEpochSecond()
                        == start;
    }

    /** The periods of the item's interval, from an anchor on. */
    public static BillingCycle of(JsonNode item, long anchor) {
        JsonNode recurring = item.path("price").path("recurring");
        return new BillingCycle(
                Instant.ofEpochSecond(anchor),
                recurring.path("interval").asString(),
                recurring.path("interval_count").asInt(1));
    }
}
