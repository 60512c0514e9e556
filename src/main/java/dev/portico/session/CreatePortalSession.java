package dev.portico.session;

import dev.portico.ledger.Decision;
import dev.portico.ledger.Ledger;
import dev.portico.ledger.Order;
import dev.portico.shared.UserError;
import dev.portico.stripe.StripeAccounts;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets a customer in.
 *
 * @see <a href="https://docs.stripe.com/api/customer_portal/sessions/create">Stripe: create a portal session</a>
 */
@Component
final class CreatePortalSession {

    private final StripeSessionGround grounds;
    private final StripeAccounts accounts;
    private final PortalSessions sessions;
    private final Ledger ledger;
    private final PortalSessionCreation creation;

    CreatePortalSession(
            StripeSessionGround grounds,
            StripeAccounts accounts,
            PortalSessions sessions,
            Ledger ledger,
            PortalSessionCreation creation) {
        this.grounds = grounds;
        this.accounts = accounts;
        this.sessions = sessions;
        this.ledger = ledger;
        this.creation = creation;
    }

    Mono<PortalSessionCreatePayload> create(PlatformViewer viewer, PortalSessionCreateInput input) {
        return ledger.once(new Order<>(viewer, null, input.idempotencyKey(), input, creation, decide(viewer, input)))
                .flatMap(settled -> settled.answer(
                        outcome -> issue(viewer, outcome.object()), PortalSessionCreatePayload::refused));
    }

    private Mono<PortalSessionCreatePayload> issue(PlatformViewer viewer, String id) {
        Token token = Token.random(Token.SESSION_PREFIX);
        return sessions.issue(viewer, id, token).map(session -> PortalSessionCreatePayload.of(session, token));
    }

    private Mono<Decision<NewSession>> decide(PlatformViewer viewer, PortalSessionCreateInput input) {
        return grounds.read(viewer.scope(input.customer()), input.configuration())
                .flatMap(ground -> createIfAllowed(viewer, input, ground));
    }

    private Mono<Decision<NewSession>> createIfAllowed(
            PlatformViewer viewer, PortalSessionCreateInput input, SessionGround ground) {
        List<UserError> errors = ground.refusals(viewer, input).stream()
                .map(refusal -> refusal.in(viewer.locale()))
                .toList();
        if (!errors.isEmpty()) {
            return Mono.just(Decision.refused(errors));
        }
        return accounts.own()
                .map(home -> toNewSession(home, viewer, input, ground))
                .map(Decision::go);
    }

    private static NewSession toNewSession(
            Account home, PlatformViewer viewer, PortalSessionCreateInput input, SessionGround ground) {
        return new NewSession(
                Token.randomId("ps_"),
                home.id(),
                new CustomerScope(viewer.account(), input.customer(), input.onBehalfOf()),
                input.configuration(),
                input.ownLocale(),
                ground.customer().orElseThrow().preferredLocales(),
                returnUrl(input, ground),
                viewer.key());
    }

    /** Stripe insists on one for the link that its hosted page shows; a client of ours needs none to leave. */
    private static @Nullable String returnUrl(PortalSessionCreateInput input, SessionGround ground) {
        return input.returnUrl() != null
                ? input.returnUrl()
                : ground.configuration().orElseThrow().defaultReturnUrl();
    }
}
