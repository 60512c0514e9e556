package dev.portico.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The knob that moves the whole demo moves its customers on, as a server tells them. */
class WorldClockServerTests {

    private static final String SUBSCRIPTION = """
            { portal { customer { subscriptions(first: 1) { nodes { id status currentPeriodStart currentPeriodEnd endedAt
                upcomingInvoice { amountDue { minorUnits } } actions { update { allowed } cancel { allowed } } } } } } }
            """;

    private static final Servers SERVERS = new Servers("moved");

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @Test
    void movesADemoCustomerOn() throws Exception {
        Portico portico = SERVERS.first().portico();
        Making make = new Making(new SandboxHttp(SERVERS.folder().sandboxPort()));
        String token = portico.session("cus_demo_card");
        JsonNode before = subscription(portico, token);
        long due = before.at("/upcomingInvoice/amountDue/minorUnits").asLong();
        OffsetDateTime end =
                OffsetDateTime.parse(before.path("currentPeriodEnd").asString());

        moveTo(make, end.plusHours(2));

        JsonNode renewed = subscription(portico, portico.session("cus_demo_card"));
        assertThat(renewed.path("currentPeriodStart").asString())
                .isEqualTo(before.path("currentPeriodEnd").asString());
        JsonNode paid = make.get(
                        "/v1/invoices?limit=1&subscription=" + before.path("id").asString())
                .at("/data/0");
        assertThat(paid.path("amount_paid").asLong()).isEqualTo(due);

        String mutation = "mutation { subscriptionCancel(input: { id: \"%s\" }) { endsAt userErrors { code } } }";
        Portico.Answer cancel = portico.post(
                        portico.session("cus_demo_card"),
                        mutation.formatted(before.path("id").asString()))
                .whole();
        OffsetDateTime ends = OffsetDateTime.parse(cancel.text("subscriptionCancel.endsAt"));
        moveTo(make, ends.plus(Duration.ofHours(2)));

        JsonNode ended = make.get("/v1/subscriptions/" + before.path("id").asString());
        assertThat(ended.path("status").asString()).isEqualTo("canceled");
        assertThat(ended.path("ended_at").asLong()).isEqualTo(ends.toEpochSecond());
    }

    private static JsonNode subscription(Portico portico, String token) {
        return portico.post(token, SUBSCRIPTION).whole().data("portal.customer.subscriptions.nodes.0");
    }

    private static void moveTo(Making make, OffsetDateTime moment) {
        make.post("/_sandbox/clock", "to=" + moment.toEpochSecond());
    }
}
