package dev.portico.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The log of who did what. */
@ServerTest
class AuditGraphQlTests {

    private static final String LOG =
            "{ auditLog(%s) { nodes { id occurredAt actor { kind id } mutation customer object result } "
                    + "pageInfo { hasNextPage endCursor } } }";
    private static final String SIGN_OUT = "mutation { portalSessionEnd { session { id } } }";

    private final Portico portico;

    AuditGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    @Test
    void theNewestComeFirstEachWithWhoDidIt() {
        String session =
                portico.post(portico.session("cus_demo_g211"), SIGN_OUT).whole().text("portalSessionEnd.session.id");

        List<JsonNode> entries = entries("first: 100").stream()
                .filter(entry -> entry.path("object").asString().equals(session))
                .toList();

        assertThat(entries)
                .extracting(entry -> entry.path("mutation").asString())
                .containsExactly("portalSessionEnd", "portalSessionCreate");
        assertThat(entries.get(0).path("actor").toString())
                .isEqualTo("{\"kind\":\"PORTAL_SESSION\",\"id\":\"%s\"}".formatted(session));
        assertThat(entries.get(1).at("/actor/kind").asString()).isEqualTo("PLATFORM_KEY");
        assertThat(entries.get(1).at("/actor/id").asString()).startsWith("ptkid_");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.path("result").asString()).isEqualTo("SUCCEEDED"));
    }

    @Test
    void theLogIsReadPageByPage() {
        String key = portico.limitedKey("acct_demo_partner");
        for (int time = 0; time < 3; time++) {
            create(key);
        }

        List<String> ids = portico.pages(key, LOG, "auditLog", 2).stream()
                .flatMap(page -> page.ids("auditLog.nodes").stream())
                .toList();

        assertThat(ids).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    }

    @Test
    void anAccountSeesItsOwnLogOnly() {
        String key = portico.limitedKey("acct_demo_partner");
        String session = create(key);

        assertThat(portico.post(key, LOG.formatted("first: 1")).whole().texts("auditLog.nodes", "object"))
                .containsExactly(session);
        assertThat(entries("first: 20"))
                .extracting(entry -> entry.path("object").asString(""))
                .doesNotContain(session);
    }

    @Test
    void customersDoNotSeeIt() {
        assertThat(portico.post(portico.session("cus_demo_g212"), LOG.formatted("first: 1"))
                        .reason())
                .isEqualTo("PLATFORM_ONLY");
    }

    private String create(String key) {
        return portico.post(
                        key,
                        "mutation { portalSessionCreate(input: { customer: \"cus_demo_partner\" }) { session { id } } }")
                .whole()
                .text("portalSessionCreate.session.id");
    }

    private List<JsonNode> entries(String arguments) {
        return portico.platform(LOG.formatted(arguments))
                .whole()
                .data("auditLog.nodes")
                .valueStream()
                .toList();
    }
}
