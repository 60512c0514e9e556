package dev.portico.session;

import static dev.portico.session.PortalSessionStatus.ACTIVE;
import static dev.portico.session.PortalSessionStatus.ENDED;
import static dev.portico.session.PortalSessionStatus.EXPIRED;
import static dev.portico.session.PortalSessionStatus.REVOKED;
import static dev.portico.session.PortalSessionStatus.UNUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.database.Database;
import dev.portico.database.Rows;
import dev.portico.database.Statement;
import dev.portico.runtime.TestDatabase;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.Token;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

/** The life of a session, seen by moving its row into the past. */
class PortalSessionTableTests {

    private static final String AGE = """
            update portal_session
            set created_at = created_at - make_interval(secs => :seconds),
                first_used_at = first_used_at - make_interval(secs => :seconds),
                expires_at = expires_at - make_interval(secs => :seconds)
            where id = :id
            """;
    private static final String ROW =
            "select cast(portal_session as text) || xmin as row from portal_session where id = :id";
    private static final String SETTING = "select current_setting('synchronous_commit') as setting";

    private static final Database OTHER = new Database(TestDatabase.pool(1));

    private final Database database = TestDatabase.shared();
    private final PortalSessionTable table = new PortalSessionTable(database);
    private final PortalSessionTable otherServer = new PortalSessionTable(OTHER);

    private final Account home = new Account("acct_" + UUID.randomUUID(), false, false);
    private final Token token = Token.random(Token.SESSION_PREFIX);
    private final PortalSession session = create("cus_1", token);

    @ParameterizedTest
    @CsvSource({"4:59, UNUSED", "5:01, EXPIRED"})
    void anUnusedSessionLivesFiveMinutes(String age, PortalSessionStatus status) {
        age(session, age);

        assertThat(check(token, true)).hasValue(status);
    }

    @ParameterizedTest
    @CsvSource({"4:59, UNUSED", "5:01, EXPIRED"})
    void aBackgroundRequestIsNoFirstUse(String age, PortalSessionStatus status) {
        assertThat(check(token, false)).hasValue(UNUSED);
        age(session, age);

        assertThat(check(token, false)).hasValue(status);
        assertThat(find(session).firstUsedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"59:59, ACTIVE", "60:01, EXPIRED"})
    void aUsedSessionLivesOneHourAfterItsLatestActivity(String age, PortalSessionStatus status) {
        check(token, true);
        age(session, "50:00");
        check(token, true);
        age(session, age);

        assertThat(check(token, true)).hasValue(status);
    }

    @Test
    void aBackgroundRequestDoesNotExtend() {
        check(token, true);
        age(session, "50:00");

        assertThat(check(token, false)).hasValue(ACTIVE);
        age(session, "10:01");

        assertThat(check(token, false)).hasValue(EXPIRED);
    }

    @Test
    void anExpiredSessionStaysSo() {
        age(session, "5:01");
        check(token, true);

        PortalSession expired = find(session);

        assertThat(expired.status()).isEqualTo(EXPIRED);
        assertThat(expired.endReason()).isEqualTo(PortalSessionEndReason.UNUSED);
        assertThat(expired.endedAt()).isEqualTo(expired.expiresAt());
        assertThat(expired.firstUsedAt()).isNull();
    }

    @Test
    void twoServersAgree() {
        check(table, token, true);
        assertThat(find(session).status()).isEqualTo(ACTIVE);
        assertThat(check(otherServer, token, false)).hasValue(ACTIVE);

        otherServer
                .end(home.id(), home, session.id(), PortalSessionEndReason.REVOKED)
                .block();

        assertThat(check(table, token, true)).hasValue(REVOKED);
        assertThat(check(otherServer, token, true)).hasValue(REVOKED);
    }

    @Test
    void aSessionThatWasEndedStaysAsItEnded() {
        table.end(home.id(), home, session.id(), PortalSessionEndReason.SIGNED_OUT)
                .block();
        table.end(home.id(), home, session.id(), PortalSessionEndReason.REVOKED).block();
        age(session, "60:01");

        assertThat(check(token, true)).hasValue(ENDED);
        assertThat(find(session).endReason()).isEqualTo(PortalSessionEndReason.SIGNED_OUT);
        assertThat(find(session).endedAt()).isNotNull();
    }

    @Test
    void aBusySessionIsNotWrittenAtEachRequest() {
        check(token, true);
        String written = row(session);

        check(token, true);

        assertThat(row(session)).isEqualTo(written);
    }

    @Test
    void onlyAnExtensionDoesNotWaitForTheDisk() {
        assertThat(commitSettingAfter(table.authenticate(home, token, false))).isEqualTo("on");
        assertThat(commitSettingAfter(table.authenticate(home, token, true))).isEqualTo("off");
    }

    @Test
    void aTokenThatWasNeverRealIsUnknown() {
        assertThat(check(Token.random(Token.SESSION_PREFIX), true)).isEmpty();
    }

    @Test
    void aTokenIsUnknownToAServerWithAnotherStripeAccountOrMode() {
        Account elsewhere = new Account("acct_elsewhere", false, false);
        Account live = new Account(home.id(), true, false);

        assertThat(table.authenticate(elsewhere, token, true).blockOptional()).isEmpty();
        assertThat(table.authenticate(live, token, true).blockOptional()).isEmpty();
        assertThat(find(session).firstUsedAt()).isNull();
    }

    @Test
    void aSessionIsUnknownInAnotherAccount() {
        Account partner = new Account("acct_partner", false, true);

        assertThat(table.find(home.id(), partner, session.id()).blockOptional()).isEmpty();
        assertThat(table.end(home.id(), partner, session.id(), PortalSessionEndReason.REVOKED)
                        .block())
                .isZero();
        assertThat(find(session).status()).isEqualTo(UNUSED);
    }

    @Test
    void aFreshTokenEndsTheOneBefore() {
        Token fresh = Token.random(Token.SESSION_PREFIX);

        table.issue(home.id(), home, session.id(), fresh).block();

        assertThat(check(fresh, true)).hasValue(UNUSED);
        assertThat(find(session).status()).isEqualTo(ACTIVE);
        assertThat(check(token, true)).isEmpty();
    }

    @Test
    void noTokenIsStored() {
        assertThat(row(session)).doesNotContain(token.value()).contains("cus_1");
    }

    @Test
    void authenticationTellsWhatTheSessionStandsFor() {
        AuthenticatedSession found = Objects.requireNonNull(
                        table.authenticate(home, token, true).block())
                .session();

        assertThat(found.id()).isEqualTo(session.id());
        assertThat(found.scope()).isEqualTo(new CustomerScope(home, "cus_1", "acct_behalf"));
        assertThat(found.configuration()).isEqualTo("bpc_1");
        assertThat(found.viewer("fr").locale().toLanguageTag()).isEqualTo("pt-BR");
    }

    @Test
    void pagesShowEachSessionOnceNewestFirst() {
        List<String> newestFirst = List.of(
                create("cus_2", Token.random("pts_")).id(),
                create("cus_2", Token.random("pts_")).id(),
                session.id());
        age(newestFirst.get(1), "0:02");
        age(newestFirst.get(2), "0:03");

        Page<PortalSession> first = list(new SessionFilter(null, null), new PageRequest(2, null));
        Page<PortalSession> second = list(new SessionFilter(null, null), new PageRequest(2, first.end()));

        assertThat(first.items()).extracting(PortalSession::id).isEqualTo(newestFirst.subList(0, 2));
        assertThat(first.hasNext()).isTrue();
        assertThat(second.items()).extracting(PortalSession::id).isEqualTo(newestFirst.subList(2, 3));
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    void sessionsAreFilteredByCustomerAndStatus() {
        PortalSession other = create("cus_2", Token.random("pts_"));
        age(session, "5:01");

        assertThat(ids(new SessionFilter("cus_2", null))).containsExactly(other.id());
        assertThat(ids(new SessionFilter(null, EXPIRED))).containsExactly(session.id());
        assertThat(ids(new SessionFilter("cus_2", EXPIRED))).isEmpty();
    }

    private PortalSession create(String customer, Token token) {
        CustomerScope scope = new CustomerScope(home, customer, "acct_behalf");
        NewSession session = new NewSession(
                Token.randomId("ps_"), home.id(), scope, "bpc_1", null, List.of("pt-BR"), null, "ptkid_1");
        table.create(session, token).block();
        return Objects.requireNonNull(table.find(home.id(), home, session.id()).block());
    }

    private Optional<PortalSessionStatus> check(Token token, boolean activity) {
        return check(table, token, activity);
    }

    private Optional<PortalSessionStatus> check(PortalSessionTable server, Token token, boolean activity) {
        return server.authenticate(home, token, activity)
                .map(SessionCheck::status)
                .blockOptional();
    }

    private PortalSession find(PortalSession session) {
        return Objects.requireNonNull(table.find(home.id(), home, session.id()).block());
    }

    private Page<PortalSession> list(SessionFilter filter, PageRequest page) {
        return Objects.requireNonNull(table.list(home.id(), home, filter, page).block());
    }

    private List<String> ids(SessionFilter filter) {
        return list(filter, PageRequest.first(10)).items().stream()
                .map(PortalSession::id)
                .toList();
    }

    private void age(PortalSession session, String minutesAndSeconds) {
        age(session.id(), minutesAndSeconds);
    }

    private void age(String id, String minutesAndSeconds) {
        String[] parts = minutesAndSeconds.split(":");
        Duration age = Duration.ofMinutes(Long.parseLong(parts[0])).plusSeconds(Long.parseLong(parts[1]));
        database.update(Statement.of(AGE)
                        .with("seconds", (double) age.toSeconds())
                        .with("id", id))
                .block();
    }

    private String row(PortalSession session) {
        return Objects.requireNonNull(
                database.find(Statement.of(ROW).with("id", session.id()), row -> Rows.get(row, "row", String.class))
                        .block());
    }

    private String commitSettingAfter(Mono<SessionCheck> authentication) {
        Mono<String> setting = database.find(Statement.of(SETTING), row -> Rows.get(row, "setting", String.class));
        return Objects.requireNonNull(
                database.inTransaction(authentication.then(setting)).block());
    }
}
