package dev.portico.session;

import dev.portico.ledger.Steps;
import dev.portico.ledger.Undertaking;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The customer ends their session. */
@Component
final class PortalSessionSignOut implements Undertaking<SessionEnd, SessionOutcome> {

    private final PortalSessionTable table;

    PortalSessionSignOut(PortalSessionTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "portalSessionEnd";
    }

    @Override
    public Class<SessionEnd> planType() {
        return SessionEnd.class;
    }

    @Override
    public Class<SessionOutcome> outcomeType() {
        return SessionOutcome.class;
    }

    @Override
    public Mono<SessionOutcome> carryOut(SessionEnd plan, Steps steps) {
        return table.end(plan.home(), plan.account(), plan.id(), PortalSessionEndReason.SIGNED_OUT)
                .thenReturn(new SessionOutcome(plan.id()));
    }
}
