package dev.portico.access;

import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class AccessController {

    private final PlatformKeys keys;
    private final CreatePlatformKey create;
    private final RevokePlatformKey revoke;
    private final StripeConnectedAccounts accounts;

    AccessController(
            PlatformKeys keys, CreatePlatformKey create, RevokePlatformKey revoke, StripeConnectedAccounts accounts) {
        this.keys = keys;
        this.create = create;
        this.revoke = revoke;
        this.accounts = accounts;
    }

    @QueryMapping
    Mono<List<PlatformKey>> platformKeys(PlatformViewer viewer) {
        return keys.list(viewer);
    }

    @QueryMapping
    Mono<Page<ConnectedAccount>> connectedAccounts(PlatformViewer viewer, PageRequest page) {
        return accounts.list(viewer, page);
    }

    @MutationMapping
    Mono<PlatformKeyCreatePayload> platformKeyCreate(PlatformViewer viewer, @Argument PlatformKeyCreateInput input) {
        return create.create(viewer, input);
    }

    @MutationMapping
    Mono<PlatformKeyRevokePayload> platformKeyRevoke(PlatformViewer viewer, @Argument PlatformKeyRevokeInput input) {
        return revoke.revoke(viewer, input);
    }

    /** The one place where a token is told. */
    @SchemaMapping
    @Nullable
    String token(PlatformKeyCreatePayload payload) {
        Token token = payload.token();
        return token == null ? null : token.value();
    }
}
