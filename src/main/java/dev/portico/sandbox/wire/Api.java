package dev.portico.sandbox.wire;

import dev.portico.sandbox.store.AccountObjects;
import dev.portico.sandbox.store.World;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Understands a request as far as all requests are alike, and has its route answer it. */
final class Api {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private final World world;
    private final Routes routes;
    private final IdempotencyKeys idempotency;
    private final Writes writes;

    final Faults faults = new Faults();
    final CallCounts counts = new CallCounts();

    Api(World world, Routes routes, IdempotencyKeys idempotency, Writes writes) {
        this.world = world;
        this.routes = routes;
        this.idempotency = idempotency;
        this.writes = writes;
    }

    /** Never fails, but for {@link Faults.Dropped}. */
    Mono<Answer> answer(Incoming incoming, String requestId) {
        return Mono.defer(() -> understood(incoming, requestId))
                .onErrorResume(ApiError.class, refused -> Mono.just(Answer.of(refused)));
    }

    private Mono<Answer> understood(Incoming incoming, String requestId) {
        ApiKey key = ApiKey.of(incoming.header("authorization"));
        Routes.Match match = routes.find(incoming.method(), incoming.path());
        if (match == null) {
            throw ApiError.unknownUrl(incoming.method(), incoming.path());
        }
        counts.count(match.route().name());
        Call call = call(incoming, match, requestId);
        if (key.kind() == ApiKey.Kind.PUBLISHABLE) {
            ClientSecrets.check(match.route(), call);
        }
        match.route().refuseUnknown(call.parameters());
        return incoming.method().equals("GET")
                ? faults.around(Mono.fromSupplier(() -> attempt(match.route(), call)))
                : write(match.route(), call, key(incoming), requestId);
    }

    private Call call(Incoming incoming, Routes.Match match, String requestId) {
        String account =
                incoming.header("stripe-account").orElse(world.identity().account());
        AccountObjects objects = world.reach(account);
        if (objects == null) {
            throw ApiError.notConnected(account);
        }
        var cause = new Call.Cause(requestId, key(incoming).orElse(null));
        return new Call(account, objects, incoming.path(), match.ids(), Form.decode(incoming.form()), cause);
    }

    /** Only POSTs heed a key. */
    private static Optional<String> key(Incoming incoming) {
        return incoming.header("idempotency-key")
                .filter(any -> incoming.method().equals("POST"));
    }

    private Mono<Answer> write(Route route, Call call, Optional<String> key, String requestId) {
        Supplier<Answer> work = () -> attempt(route, call);
        if (key.isEmpty()) {
            return faults.around(writes.submit(work));
        }
        Mono<Answer> once = writes.submit(() -> idempotency.once(call, key.get(), requestId, work));
        return idempotency
                .holding(call, key.get(), faults.around(once))
                .map(answer -> answer.with("Idempotency-Key", key.get()));
    }

    private static Answer attempt(Route route, Call call) {
        try {
            return Answer.ok(route.handler().handle(call));
        } catch (ApiError refused) {
            return Answer.of(refused);
        } catch (RuntimeException broken) {
            LOG.error("{} failed", route.name(), broken);
            return Answer.of(ApiError.broken("The sandbox failed: " + broken));
        }
    }
}
