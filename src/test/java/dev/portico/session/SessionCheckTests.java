package dev.portico.session;

import dev.portico.session.AuthenticatedSession.Language;
import dev.portico.shared.Failure;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.test.StepVerifier;

class SessionCheckTests {

    private static final AuthenticatedSession SESSION = new AuthenticatedSession(
            "ps_1",
            new CustomerScope(new Account("acct_1", false, false), "cus_1", null),
            null,
            null,
            new Language(null, List.of()));

    @ParameterizedTest
    @CsvSource({"EXPIRED, EXPIRED", "REVOKED, REVOKED", "ENDED, ENDED"})
    void aSessionThatIsOverSaysWhy(PortalSessionStatus status, String reason) {
        new SessionCheck(SESSION, status)
                .getIfAlive()
                .as(StepVerifier::create)
                .verifyErrorMatches(failure -> failure instanceof Failure known
                        && known.reason().name().equals(reason));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNUSED", "ACTIVE"})
    void aSessionThatIsAliveLetsIn(PortalSessionStatus status) {
        new SessionCheck(SESSION, status)
                .getIfAlive()
                .as(StepVerifier::create)
                .expectNext(SESSION)
                .verifyComplete();
    }
}
