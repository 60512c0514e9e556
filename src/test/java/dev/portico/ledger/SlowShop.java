package dev.portico.ledger;

import dev.portico.ledger.Shop.Plan;
import dev.portico.ledger.Shop.Receipt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/** One write that takes five seconds. */
final class SlowShop implements Undertaking<Plan, Receipt> {

    private final Sinks.Empty<Void> allAsked = Sinks.empty();
    private final AtomicInteger asked = new AtomicInteger();
    private final int all;
    private final Scheduler time;

    SlowShop(int all, Scheduler time) {
        this.all = all;
        this.time = time;
    }

    /** When all have been asked of it, and none answered. */
    Mono<Void> allAsked() {
        return allAsked.asMono();
    }

    @Override
    public String name() {
        return "thingBuySlowly";
    }

    @Override
    public Class<Plan> planType() {
        return Plan.class;
    }

    @Override
    public Class<Receipt> outcomeType() {
        return Receipt.class;
    }

    @Override
    public Mono<Receipt> carryOut(Plan plan, Steps steps) {
        return steps.once("pay", this::send, Mono.empty()).map(key -> new Receipt(key, "none"));
    }

    /** Counted once its time is set: who moves the clock after that moves it for all. */
    private Mono<String> send(String key) {
        return Mono.create(sent -> {
            sent.onDispose(time.schedule(() -> sent.success(key), 5, TimeUnit.SECONDS));
            if (asked.incrementAndGet() == all) {
                allAsked.tryEmitEmpty();
            }
        });
    }
}
