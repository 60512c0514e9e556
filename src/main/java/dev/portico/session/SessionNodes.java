package dev.portico.session;

import dev.portico.node.NodeReader;
import dev.portico.shared.Failure;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sessions by id: a customer sees the one that they are in. */
@Component
final class SessionNodes implements NodeReader {

    private final PortalSessions sessions;

    SessionNodes(PortalSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean reads(String id) {
        return id.startsWith("ps_");
    }

    @Override
    public Mono<PortalSession> read(Viewer.Known viewer, String id) {
        if (viewer instanceof CustomerViewer customer) {
            return customer.session().equals(id) ? sessions.current(customer) : Mono.error(Failure.notFound());
        }
        return sessions.get((PlatformViewer) viewer, id);
    }
}
