package dev.portico.access;

import dev.portico.ledger.Steps;
import dev.portico.ledger.Undertaking;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends a key. */
@Component
final class PlatformKeyRevocation implements Undertaking<KeyEnd, KeyOutcome> {

    private final PlatformKeyTable table;

    PlatformKeyRevocation(PlatformKeyTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "platformKeyRevoke";
    }

    @Override
    public Class<KeyEnd> planType() {
        return KeyEnd.class;
    }

    @Override
    public Class<KeyOutcome> outcomeType() {
        return KeyOutcome.class;
    }

    @Override
    public Mono<KeyOutcome> carryOut(KeyEnd plan, Steps steps) {
        return table.revoke(plan.home(), plan.limits(), plan.id()).thenReturn(new KeyOutcome(plan.id()));
    }
}
