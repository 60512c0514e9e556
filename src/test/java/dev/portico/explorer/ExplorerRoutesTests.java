package dev.portico.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    @Test
    void tellsThePolicyWithoutThePageToo() {
        client.head()
                .uri("/graphiql")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY");
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

    @ParameterizedTest
    @MethodSource("dev.portico.explorer.ExplorerPageTests#links")
    void servesWhatThePageLinksTo(String link) {
        client.get()
                .uri("/" + link)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Content-Type", type -> assertThat(type).matches("text/(javascript|css).*|image/svg\\+xml"));
    }

    @Test
    void letsABrowserKeepALibraryButNoFileOfOurOwn() {
        expectCacheControl("/webjars/react/18.3.1/umd/react.production.min.js", "max-age=31536000, public, immutable");
        expectCacheControl("/graphiql/examples/portal-home.graphql", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql/none.js", "/graphiql/demo", "/webjars/react/18.3.1/package.json"})
    void servesNothingElse(String path) {
        client.get().uri(path).exchange().expectStatus().isNotFound();
    }

    private void expectCacheControl(String path, String value) {
        client.get().uri(path).exchange().expectHeader().valueEquals("Cache-Control", value);
    }
}
