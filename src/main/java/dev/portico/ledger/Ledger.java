package dev.portico.ledger;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where every mutation goes through. */
@Component
public final class Ledger {

    /** The order's end; with an idempotency key the same one each time, on any server, after any crash. */
    public <P, O extends Outcome> Mono<Settled<O>> once(Order<P, O> order) {
        return Mono.error(new UnsupportedOperationException(order.undertaking().name()));
    }
}
