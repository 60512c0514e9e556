package dev.portico.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions as the business sees them. The customers are from the crowd, so that no other test has sessions of theirs. */
@ServerTest
class PortalSessionGraphQlTests {

    private static final String LIST =
            "{ portalSessions(%s) { nodes { id status } pageInfo { hasNextPage endCursor } } }";

    private final Portico portico;

    PortalSessionGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    @Test
    void allSessionsOfACustomerAreReadPageByPageNewestFirst() {
        String first = create("cus_demo_g101");
        String second = create("cus_demo_g101");
        String third = create("cus_demo_g101");
        create("cus_demo_g102");

        List<String> ids = portico
                .pages(
                        portico.platformKey(),
                        LIST.replace("(%s)", "(customer: \"cus_demo_g101\", %s)"),
                        "portalSessions",
                        2)
                .stream()
                .flatMap(page -> page.ids("portalSessions.nodes").stream())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().startsWith(third, second, first);
    }

    @Test
    void aStatusFindsItsSessions() {
        String unused = create("cus_demo_g103");
        String token = portico.session("cus_demo_g103");
        String active = portico.post(token, "{ portal { session { id } } }").text("portal.session.id");
        String revoked = create("cus_demo_g103");
        portico.platform(
                        "mutation { portalSessionRevoke(input: { id: \"%s\" }) { session { id } } }".formatted(revoked))
                .whole();
        String ended = portico.post(
                        portico.session("cus_demo_g103"), "mutation { portalSessionEnd { session { id status } } }")
                .whole()
                .text("portalSessionEnd.session.id");

        assertThat(ids("UNUSED")).contains(unused).doesNotContain(active, revoked, ended);
        assertThat(ids("ACTIVE")).contains(active).doesNotContain(unused, revoked, ended);
        assertThat(ids("REVOKED")).contains(revoked).doesNotContain(unused, active, ended);
        assertThat(ids("ENDED")).contains(ended).doesNotContain(unused, active, revoked);
        assertThat(ids("EXPIRED")).doesNotContain(unused, active, revoked, ended);
    }

    @Test
    void oneSessionSaysWhoseItIsAndWhatBecameOfIt() {
        String id = portico.platform("mutation { portalSessionCreate(input: { customer: \"cus_demo_g104\", "
                        + "configuration: \"bpc_demo_restricted\", locale: \"pt-BR\", returnUrl: \"myapp://back\" }) "
                        + "{ session { id } } }")
                .whole()
                .text("portalSessionCreate.session.id");
        portico.platform("mutation { portalSessionRevoke(input: { id: \"%s\" }) { session { id } } }".formatted(id));

        Portico.Answer answer = portico.platform("""
                { portalSession(id: "%s") { status createdAt firstUsedAt expiresAt endedAt endReason locale returnUrl
                    onBehalfOf configuration { id } customer { id name } } }
                """.formatted(id)).whole();

        assertThat(answer.text("portalSession.status")).isEqualTo("REVOKED");
        assertThat(answer.text("portalSession.endReason")).isEqualTo("REVOKED");
        assertThat(answer.text("portalSession.endedAt")).isNotEmpty();
        assertThat(answer.data("portalSession.firstUsedAt").isNull()).isTrue();
        assertThat(answer.text("portalSession.locale")).isEqualTo("pt-BR");
        assertThat(answer.text("portalSession.returnUrl")).isEqualTo("myapp://back");
        assertThat(answer.text("portalSession.configuration.id")).isEqualTo("bpc_demo_restricted");
        assertThat(answer.text("portalSession.customer.id")).isEqualTo("cus_demo_g104");
    }

    @Test
    void aSessionBelongsToItsAccount() {
        String id = create("cus_demo_g105");
        String one = "{ portalSession(id: \"" + id + "\") { id } }";

        assertThat(portico.platform(one).whole().text("portalSession.id")).isEqualTo(id);
        assertThat(portico.post(portico.platformKey(), one, Portico.PARTNER).code())
                .isEqualTo("NOT_FOUND");
        assertThat(portico.post(portico.session("cus_demo_g105"), one).reason()).isEqualTo("PLATFORM_ONLY");
    }

    private String create(String customer) {
        return portico.platform(
                        "mutation { portalSessionCreate(input: { customer: \"%s\" }) { session { id status } token } }"
                                .formatted(customer))
                .whole()
                .text("portalSessionCreate.session.id");
    }

    private List<String> ids(String status) {
        return portico.platform(LIST.formatted("first: 100, customer: \"cus_demo_g103\", status: " + status))
                .whole()
                .ids("portalSessions.nodes");
    }
}
