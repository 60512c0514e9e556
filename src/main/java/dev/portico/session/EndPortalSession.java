package dev.portico.session;

import dev.portico.ledger.Decision;
import dev.portico.ledger.Ledger;
import dev.portico.ledger.Order;
import dev.portico.ledger.Settled;
import dev.portico.ledger.Undertaking;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shuts a customer out, or lets them leave. A session that is over stays as it ended. */
@Component
final class EndPortalSession {

    private final PortalSessions sessions;
    private final Ledger ledger;
    private final PortalSessionRevocation revocation;
    private final PortalSessionSignOut signOut;

    EndPortalSession(
            PortalSessions sessions, Ledger ledger, PortalSessionRevocation revocation, PortalSessionSignOut signOut) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.revocation = revocation;
        this.signOut = signOut;
    }

    Mono<PortalSessionRevokePayload> revoke(PlatformViewer viewer, PortalSessionRevokeInput input) {
        return end(viewer, input.id(), input.idempotencyKey(), input, revocation)
                .flatMap(settled -> settled.answer(
                        outcome -> sessions.get(viewer, outcome.object()).map(PortalSessionRevokePayload::of),
                        PortalSessionRevokePayload::refused));
    }

    Mono<PortalSessionEndPayload> signOut(CustomerViewer viewer, PortalSessionEndInput input) {
        return end(viewer, viewer.session(), input.idempotencyKey(), viewer.session(), signOut)
                .flatMap(settled -> settled.answer(
                        outcome -> sessions.current(viewer).map(PortalSessionEndPayload::of),
                        PortalSessionEndPayload::refused));
    }

    private Mono<Settled<SessionOutcome>> end(
            Viewer.Known viewer,
            String id,
            @Nullable String key,
            Object input,
            Undertaking<SessionEnd, SessionOutcome> undertaking) {
        return ledger.once(new Order<>(viewer, null, key, input, undertaking, decide(viewer, id)));
    }

    private Mono<Decision<SessionEnd>> decide(Viewer.Known viewer, String id) {
        return sessions.toEnd(viewer, id).map(Decision::go);
    }
}
