package dev.portico.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.portico.Portico;
import dev.portico.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Servers on one data folder, in whatever order they come, go and are killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServersTests {

    private static final String CUSTOMER = "cus_demo_card";
    private static final String HOME = "{ portal { customer { name } } }";

    private static final Servers SERVERS = new Servers("shared");

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @Test
    void printACurlLineThatReadsADemoCustomer() throws Exception {
        assumeTrue(bash("command -v curl").waitFor() == 0, "curl is absent");
        Process pasted = bash(SERVERS.first().curl());
        JsonNode answer =
                JsonMapper.shared().readTree(new String(pasted.getInputStream().readAllBytes(), UTF_8));
        assertThat(answer.at("/data/customer/name").asString()).isEqualTo("Ada Lovelace");
        assertThat(answer.has("errors")).isFalse();
    }

    @Test
    void seeOneAnothersSessions() throws Exception {
        Portico one = SERVERS.first().portico();
        Portico other = SERVERS.second().portico();
        String token = one.session(CUSTOMER);
        JsonNode created = newestSession(one);
        assertThat(created.path("status").asString()).isEqualTo("UNUSED");
        assertThat(newestSession(other)).isEqualTo(created);

        assertThat(customerName(other, token)).isEqualTo("Ada Lovelace");
        JsonNode extended = newestSession(one);
        assertThat(extended.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(extended.path("expiresAt").asString())
                .isGreaterThan(created.path("expiresAt").asString());
        assertThat(newestSession(other)).isEqualTo(extended);

        revoke(one, created.path("id").asString());
        assertThat(other.post(token, HOME).status()).isEqualTo(401);
        assertThat(one.post(token, HOME).status()).isEqualTo(401);
        assertThat(newestSession(other)).isEqualTo(newestSession(one));
    }

    @Test
    void loseNothingWhenTheyAreKilled() throws Exception {
        Server first = SERVERS.first();
        Server second = SERVERS.second();
        String token = first.portico().session(CUSTOMER);
        JsonNode session = newestSession(first.portico());
        String account = account(SERVERS.folder());

        first.program().kill();
        second.program().await(() -> SERVERS.folder().sandbox().isPresent());
        assertThat(newestSession(second.portico())).isEqualTo(session);
        assertThat(customerName(second.portico(), token)).isEqualTo("Ada Lovelace");
        assertThat(account(SERVERS.folder())).isEqualTo(account);

        JsonNode used = newestSession(second.portico());
        second.program().kill();
        Server third = SERVERS.first();
        assertThat(third.platformKey()).isEqualTo(first.platformKey());
        assertThat(newestSession(third.portico())).isEqualTo(used);
        assertThat(customerName(third.portico(), token)).isEqualTo("Ada Lovelace");
        assertThat(account(SERVERS.folder())).isEqualTo(account);
    }

    @Test
    void doNotMindOneThatFindsItsPortTaken() throws Exception {
        Server server = SERVERS.first();
        Program late = SERVERS.folder().start(server.port(), Map.of());
        assertThat(late.exitCode()).isEqualTo(1);
        assertThat(late.output().strip())
                .isEqualTo("SERVER_PORT must be a port that can be opened (Port %d is already in use)."
                        .formatted(server.port()));
        assertThat(customerName(server.portico(), server.portico().session(CUSTOMER)))
                .isEqualTo("Ada Lovelace");
    }

    /** Comes last, or the others would have to start them anew. */
    @Test
    @Order(Integer.MAX_VALUE)
    void leaveNothingRunningBehindTheLast() throws Exception {
        SERVERS.first();
        assertThat(SERVERS.folder().postgresProcesses()).isPositive();
        long start = System.nanoTime();
        SERVERS.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(SERVERS.folder().postgresProcesses()).isZero();
        assertThat(SERVERS.folder().sandbox()).isEmpty();
    }

    private static String customerName(Portico portico, String token) {
        return portico.post(token, HOME).data("portal.customer.name").asString();
    }

    private static JsonNode newestSession(Portico portico) {
        String fields = "id status createdAt firstUsedAt expiresAt endedAt endReason";
        JsonNode newest = portico.platform("{ portalSessions(first: 1) { nodes { id } } }")
                .data("portalSessions.nodes.0.id");
        return portico.platform("{ portalSession(id: \"%s\") { %s } }".formatted(newest.asString(), fields))
                .data("portalSession");
    }

    private static void revoke(Portico portico, String session) {
        portico.platform(
                "mutation { portalSessionRevoke(input: { id: \"%s\" }) { userErrors { code } } }".formatted(session));
    }

    private static String account(DataFolder folder) {
        return folder.sandbox().orElseThrow().path("account").asString();
    }

    private static Process bash(String line) throws IOException {
        return new ProcessBuilder("bash", "-c", line).start();
    }
}
