package dev.portico.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class ExplorerRoutesTests {

    private final WebTestClient client = WebTestClient.bindToRouterFunction(new ExplorerRoutes().explorer())
            .configureClient()
            .build();

    @Test
    void servesThePageUnframedAndUnderAStrictPolicy() {
        client.get()
                .uri("/graphiql")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'"))
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Portico explorer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql/", "/graphiql/index.html"})
    void sendsEveryOtherNameOfThePageToItsOneAddress(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isPermanentRedirect()
                .expectHeader()
                .location("../graphiql");
    }
}
