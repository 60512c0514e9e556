package dev.portico.session;

import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class PortalSessionController {

    private final PortalSessions sessions;
    private final CreatePortalSession create;
    private final EndPortalSession end;

    PortalSessionController(PortalSessions sessions, CreatePortalSession create, EndPortalSession end) {
        this.sessions = sessions;
        this.create = create;
        this.end = end;
    }

    @QueryMapping
    Mono<PortalSession> portalSession(PlatformViewer viewer, @Argument String id) {
        return sessions.get(viewer, id);
    }

    @QueryMapping
    Mono<Page<PortalSession>> portalSessions(
            PlatformViewer viewer,
            PageRequest page,
            @Argument @Nullable String customer,
            @Argument @Nullable PortalSessionStatus status) {
        return sessions.list(viewer, new SessionFilter(customer, status), page);
    }

    @MutationMapping
    Mono<PortalSessionCreatePayload> portalSessionCreate(
            PlatformViewer viewer, @Argument PortalSessionCreateInput input) {
        return create.create(viewer, input);
    }

    @MutationMapping
    Mono<PortalSessionRevokePayload> portalSessionRevoke(
            PlatformViewer viewer, @Argument PortalSessionRevokeInput input) {
        return end.revoke(viewer, input);
    }

    @MutationMapping
    Mono<PortalSessionEndPayload> portalSessionEnd(
            CustomerViewer viewer, @Argument @Nullable PortalSessionEndInput input) {
        return end.signOut(viewer, input == null ? PortalSessionEndInput.NONE : input);
    }

    /** The one place where a token is told. */
    @SchemaMapping
    @Nullable
    String token(PortalSessionCreatePayload payload) {
        Token token = payload.token();
        return token == null ? null : token.value();
    }
}
