package dev.portico.sandbox.wire;

import dev.portico.sandbox.store.Replay;
import dev.portico.sandbox.store.World;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Answers a repeated POST with what was answered first. See
 * <a href="https://docs.stripe.com/api/idempotent_requests">Stripe's idempotent requests</a>.
 */
final class IdempotencyKeys {

    /** Refused before anything was done: Stripe stores none of these, so that the request may be mended and sent again. */
    private static final Set<Integer> NOT_STORED = Set.of(400, 401, 403, 404, 409, 429);

    private final World world;
    private final InstantSource clock;
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    IdempotencyKeys(World world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Refuses while another request with this key is on its way. */
    Mono<Answer> holding(Call call, String key, Mono<Answer> work) {
        String claim = call.account() + " " + key;
        if (!held.add(claim)) {
            return Mono.error(ApiError.idempotencyKeyInUse(key));
        }
        return work.doFinally(end -> held.remove(claim));
    }

    Answer once(Call call, String key, String requestId, Supplier<Answer> work) {
        String fingerprint = call.path() + " " + call.parameters();
        Replay first = world.replay(call.account(), key);
        if (first != null) {
            return replayed(first, fingerprint);
        }
        Answer answer = work.get();
        if (!NOT_STORED.contains(answer.status())) {
            long now = clock.instant().getEpochSecond();
            world.remember(
                    call.account(), new Replay(key, fingerprint, requestId, answer.status(), answer.body(), now));
        }
        return answer;
    }

    private static Answer replayed(Replay first, String fingerprint) {
        return first.fingerprint().equals(fingerprint)
                ? new Answer(first.status(), first.body(), Map.of())
                        .with("Idempotent-Replayed", "true")
                        .with("Original-Request", first.requestId())
                : Answer.of(ApiError.idempotencyMismatch(first.key()));
    }
}
