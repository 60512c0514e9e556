package dev.portico.session;

import dev.portico.ledger.Steps;
import dev.portico.ledger.Undertaking;
import dev.portico.tenancy.Token;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes a session down, with a token that nobody knows: nothing kept for a repetition may hold a secret. Whoever asks
 * for the session, for the first time or again, is then issued a token of their own.
 */
@Component
final class PortalSessionCreation implements Undertaking<NewSession, SessionOutcome> {

    private final PortalSessionTable table;

    PortalSessionCreation(PortalSessionTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "portalSessionCreate";
    }

    @Override
    public Class<NewSession> planType() {
        return NewSession.class;
    }

    @Override
    public Class<SessionOutcome> outcomeType() {
        return SessionOutcome.class;
    }

    @Override
    public Mono<SessionOutcome> carryOut(NewSession plan, Steps steps) {
        return table.create(plan, Token.random(Token.SESSION_PREFIX)).thenReturn(new SessionOutcome(plan.id()));
    }
}
