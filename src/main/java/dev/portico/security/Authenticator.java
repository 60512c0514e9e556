package dev.portico.security;

import dev.portico.access.PlatformKeys;
import dev.portico.localisation.Languages;
import dev.portico.session.PortalSessions;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.Token;
import dev.portico.tenancy.Viewer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns a token into whoever it stands for, or fails with the reason why it stands for nobody. */
@Component
final class Authenticator {

    private final PortalSessions sessions;
    private final PlatformKeys keys;

    Authenticator(PortalSessions sessions, PlatformKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** @param activity whether the operation, as far as it alone decides that, is one */
    Mono<? extends Viewer> authenticate(Credentials credentials, boolean activity) {
        Token token = credentials.token();
        if (token == null) {
            // the fields that anybody may ask for come with the login page
            return Mono.error(Failure.of(FailureReason.MISSING));
        }
        return token.isOfSession()
                ? customer(token, credentials, activity && !credentials.background())
                : platform(token, credentials);
    }

    private Mono<CustomerViewer> customer(Token token, Credentials credentials, boolean activity) {
        return sessions.authenticate(token, activity)
                .map(session -> session.viewer(credentials.acceptLanguage()))
                .doOnNext(viewer -> refuseOtherAccount(viewer, credentials.account()));
    }

    private Mono<? extends Viewer> platform(Token token, Credentials credentials) {
        Locale locale = Languages.choose(null, List.of(), credentials.acceptLanguage());
        return keys.authenticate(token).map(key -> key.viewer(credentials.account(), locale));
    }

    private static void refuseOtherAccount(CustomerViewer viewer, @Nullable String named) {
        if (named != null && !named.equals(viewer.account().id())) {
            throw Failure.of(FailureReason.ACCOUNT_MISMATCH);
        }
    }
}
