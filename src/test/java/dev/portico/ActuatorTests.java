package dev.portico;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What an operator sees of the server, and that there is nothing else to see. */
@ServerTest
class ActuatorTests {

    private final Portico portico;
    private final WebTestClient http;

    ActuatorTests(Portico portico) {
        this.portico = portico;
        this.http = portico.http();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/readiness", "/liveness"})
    void healthIsUpAndSaysNoMore(String group) {
        http.get()
                .uri("/actuator/health" + group)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.components")
                .doesNotExist();
    }

    @Test
    void callsToStripeAreTimedByEndpointAndStatusWithoutIds() {
        portico.platform("{ customer(id: \"cus_demo_card\") { name } }").whole();
        portico.platform("{ customer(id: \"cus_nobody\") { name } }");

        String metrics = http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(metrics)
                .contains("stripe_requests_seconds_count{")
                .contains("{endpoint=\"GET /v1/customers/{id}\",status=\"200\"}")
                .contains("{endpoint=\"GET /v1/customers/{id}\",status=\"404\"}")
                .doesNotContain("_demo_", "cus_nobody", "acct_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "beans",
                "configprops",
                "heapdump",
                "threaddump",
                "loggers",
                "mappings",
                "metrics",
                "info",
                "shutdown",
                "caches",
                "conditions",
                "scheduledtasks",
                "httpexchanges",
                "modulith",
            })
    void nothingElseIsThere(String endpoint) {
        http.get().uri("/actuator/" + endpoint).exchange().expectStatus().isNotFound();
    }
}
