package dev.portico;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** No page of ours may be shown in a frame. */
@ServerTest
class HtmlHeadersTests {

    private final WebTestClient http;

    HtmlHeadersTests(Portico portico) {
        this.http = portico.http();
    }

    static Stream<String> pages() {
        return Stream.of(
                "/graphiql",
                "/graphiql/",
                "/",
                "/nothing",
                "/graphiql/nothing",
                "/graphql",
                "/%2e%2e/",
                "/actuator/health");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyAnswerCarriesBothFramingHeaders(String page) {
        http.get()
                .uri(page)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> org.assertj.core.api.Assertions.assertThat(policy)
                                .contains("frame-ancestors 'none'"))
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY");
    }
}
