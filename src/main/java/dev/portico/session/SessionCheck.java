package dev.portico.session;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import reactor.core.publisher.Mono;

/** What the table says of a token that was once given out. */
record SessionCheck(AuthenticatedSession session, PortalSessionStatus status) {

    Mono<AuthenticatedSession> getIfAlive() {
        return switch (status) {
            case UNUSED, ACTIVE -> Mono.just(session);
            case EXPIRED -> Mono.error(Failure.of(FailureReason.EXPIRED));
            case REVOKED -> Mono.error(Failure.of(FailureReason.REVOKED));
            case ENDED -> Mono.error(Failure.of(FailureReason.ENDED));
        };
    }
}
