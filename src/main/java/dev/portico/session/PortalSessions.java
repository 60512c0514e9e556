package dev.portico.session;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.StripeAccounts;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Token;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The sessions that this server answers for, which are those created with its own Stripe account. */
@Component
public final class PortalSessions {

    private final PortalSessionTable table;
    private final StripeAccounts accounts;

    PortalSessions(PortalSessionTable table, StripeAccounts accounts) {
        this.table = table;
        this.accounts = accounts;
    }

    /**
     * What the token stands for, or the reason why it stands for nothing.
     *
     * @param activity whether this counts as use, which makes a session live longer
     */
    public Mono<AuthenticatedSession> authenticate(Token token, boolean activity) {
        return accounts.own()
                .flatMap(home -> table.authenticate(home, token, activity))
                .flatMap(SessionCheck::getIfAlive)
                .switchIfEmpty(Mono.error(() -> Failure.of(FailureReason.INVALID)));
    }

    /** The session that the customer is in. */
    public Mono<PortalSession> current(CustomerViewer viewer) {
        return get(viewer, viewer.session());
    }

    public Mono<PortalSession> get(PlatformViewer viewer, String id) {
        return get((Viewer.Known) viewer, id);
    }

    Mono<Page<PortalSession>> list(PlatformViewer viewer, SessionFilter filter, PageRequest page) {
        return home().flatMap(home -> table.list(home, viewer.account(), filter, page));
    }

    /** A new token for a session that exists; the one before dies. */
    Mono<PortalSession> issue(PlatformViewer viewer, String id, Token token) {
        return home().flatMap(home -> table.issue(home, viewer.account(), id, token));
    }

    /** What it takes to end this session, which must exist. */
    Mono<SessionEnd> toEnd(Viewer.Known viewer, String id) {
        return get(viewer, id).then(home()).map(home -> new SessionEnd(home, viewer.account(), id));
    }

    private Mono<PortalSession> get(Viewer.Known viewer, String id) {
        return home().flatMap(home -> table.find(home, viewer.account(), id))
                .switchIfEmpty(Mono.error(Failure::notFound));
    }

    private Mono<String> home() {
        return accounts.own().map(Account::id);
    }
}
