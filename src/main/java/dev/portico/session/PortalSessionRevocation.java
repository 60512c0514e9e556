package dev.portico.session;

import dev.portico.ledger.Steps;
import dev.portico.ledger.Undertaking;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The business ends a session. */
@Component
final class PortalSessionRevocation implements Undertaking<SessionEnd, SessionOutcome> {

    private final PortalSessionTable table;

    PortalSessionRevocation(PortalSessionTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "portalSessionRevoke";
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
        return table.end(plan.home(), plan.account(), plan.id(), PortalSessionEndReason.REVOKED)
                .thenReturn(new SessionOutcome(plan.id()));
    }
}
