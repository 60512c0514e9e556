package dev.portico.ledger;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Something to undertake in two keyed writes and a deletion, and a Stripe that does it, as a list of what was done. */
final class Shop implements Undertaking<Shop.Plan, Shop.Receipt> {

    record Plan(String thing, int price) {}

    record Receipt(String object, String delivery) implements Outcome {
        @Override
        public String result() {
            return "SUCCEEDED";
        }
    }

    /** What was done at Stripe, in order. */
    final List<String> effects = new CopyOnWriteArrayList<>();
    /** Every request, in order: its key, or its name where it has none. */
    final List<String> requests = new CopyOnWriteArrayList<>();
    /** Effects whose next request does not arrive. */
    final Set<String> unreachable = ConcurrentHashMap.newKeySet();
    /** Effects whose next request Stripe fails at, and stores that under its key. */
    final Set<String> broken = ConcurrentHashMap.newKeySet();

    /** Effects that nothing ever comes of. */
    final Set<String> poisoned = ConcurrentHashMap.newKeySet();

    private final Map<String, Mono<String>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public String name() {
        return "thingBuy";
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
        String paid = "paid " + plan.thing();
        String delivered = "delivered " + plan.thing();
        return Mono.fromRunnable(() -> most.accumulateAndGet(running.incrementAndGet(), Math::max))
                .then(steps.once("pay", key -> send(key, paid), find(paid)))
                .zipWhen(payment -> steps.once("deliver", key -> send(key, delivered), find(delivered)))
                .delayUntil(both -> steps.unkeyed("tidy", send("tidy", "tidied"), find("tidied")))
                .map(both -> new Receipt(both.getT1(), both.getT2()))
                .doFinally(signal -> running.decrementAndGet());
    }

    /** The most that were carried out at once. */
    int mostTogether() {
        return most.get();
    }

    List<String> effects(String kind) {
        return effects.stream().filter(effect -> effect.startsWith(kind)).toList();
    }

    static Failure fails() {
        return Failure.passing(FailureReason.STRIPE_UNREACHABLE, null);
    }

    private Mono<String> send(String key, String effect) {
        return Mono.defer(() -> {
            requests.add(key);
            if (poisoned.contains(effect)) {
                return Mono.error(Failure.of(FailureReason.UNEXPECTED));
            }
            return unreachable.remove(effect) ? Mono.error(fails()) : answer(key, effect);
        });
    }

    private Mono<String> answer(String key, String effect) {
        return key.equals("tidy") ? first(effect) : answers.computeIfAbsent(key, once -> first(effect));
    }

    private Mono<String> first(String effect) {
        return broken.remove(effect)
                ? Mono.error(
                        Failure.passing(FailureReason.STRIPE_FAILED, null).from("req_1", new IllegalStateException()))
                : Mono.just(act(effect));
    }

    private synchronized String act(String effect) {
        effects.add(effect);
        return effect + " " + effects.size();
    }

    private Mono<String> find(String effect) {
        return Mono.defer(() -> {
            requests.add("find " + effect);
            int found = effects.indexOf(effect);
            return found < 0 ? Mono.empty() : Mono.just(effect + " " + (found + 1));
        });
    }
}
