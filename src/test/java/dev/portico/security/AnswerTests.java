package dev.portico.security;

import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What is true of every answer, seen around a handler that does as the test says. */
class AnswerTests {

    private static final String APP = "https://app.example";

    @ParameterizedTest
    @CsvSource({
        "MISSING, 401, UNAUTHENTICATED",
        "INVALID, 401, UNAUTHENTICATED",
        "EXPIRED, 401, UNAUTHENTICATED",
        "REVOKED, 401, UNAUTHENTICATED",
        "ENDED, 401, UNAUTHENTICATED",
        "ACCOUNT_NOT_ALLOWED, 403, FORBIDDEN",
        "ACCOUNT_REQUIRED, 400, BAD_REQUEST",
        "ACCOUNT_MISMATCH, 400, BAD_REQUEST",
        "REQUEST_TOO_LARGE, 413, BAD_REQUEST",
        "TOO_MANY_REQUESTS, 429, RATE_LIMITED",
        "STRIPE_UNREACHABLE, 503, STRIPE_UNAVAILABLE",
        "UNEXPECTED, 500, INTERNAL"
    })
    void aRequestThatFailsAsAWholeIsAnsweredWithAGraphQlError(FailureReason reason, int status, String code) {
        client(exchange -> Mono.error(Failure.of(reason)))
                .post()
                .uri("/graphql")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.valueOf(status))
                .expectHeader()
                .contentType("application/json")
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].message")
                .isNotEmpty()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].extensions.reason")
                .isEqualTo(reason.name())
                .jsonPath("$.errors[0].extensions.retryable")
                .isEqualTo(false)
                .jsonPath("$.data")
                .doesNotExist();
    }

    @Test
    void aFailureThatPassesSaysWhen() {
        client(exchange -> Mono.error(Failure.passing(FailureReason.TOO_MANY_REQUESTS, Duration.ofSeconds(7))))
                .post()
                .uri("/graphql")
                .exchange()
                .expectHeader()
                .valueEquals("Retry-After", "7")
                .expectBody()
                .jsonPath("$.errors[0].extensions.retryAfter")
                .isEqualTo(7)
                .jsonPath("$.errors[0].extensions.retryable")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasAStatus(FailureReason reason) {
        org.assertj.core.api.Assertions.assertThat(FailureStatus.of(reason).isError())
                .isTrue();
    }

    @Test
    void onlyTheApiAnswersInItsOwnWay() {
        client(exchange -> Mono.error(Failure.notFound()))
                .get()
                .uri("/elsewhere")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR)
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY");
    }

    @Test
    void noAnswerIsEverFramed() {
        client(exchange -> exchange.getResponse().setComplete())
                .get()
                .uri("/")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Security-Policy", "frame-ancestors 'none'")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .doesNotExist("Cache-Control");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default-src 'self' | default-src 'self'; frame-ancestors 'none'",
                "default-src 'self'; frame-ancestors 'none' | default-src 'self'; frame-ancestors 'none'"
            })
    void aPageKeepsItsOwnPolicy(String own, String sent) {
        client(exchange -> {
                    exchange.getResponse().getHeaders().set("Content-Security-Policy", own);
                    return exchange.getResponse().setComplete();
                })
                .get()
                .uri("/")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Security-Policy", sent);
    }

    @Test
    void noAnswerOfTheApiIsKept() {
        client(exchange -> exchange.getResponse().setComplete())
                .post()
                .uri("/graphql")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource({"'', https://app.example, *", "https://app.example, https://app.example, https://app.example"})
    void pagesOfAllowedOriginsMayCall(String setting, String origin, String allowed) {
        preflight(setting, "/graphql", origin, "authorization, stripe-account, portico-background, content-type")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", allowed)
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Credentials");
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example, /graphql, https://evil.example, authorization",
        "https://app.example, /graphql, null, authorization",
        "'', /graphql, https://app.example, cookie"
    })
    void otherPagesMayNot(String setting, String path, String origin, String header) {
        preflight(setting, path, origin, header)
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY");
    }

    @Test
    void onlyTheApiMayBeCalledFromOtherOrigins() {
        preflight("", "/graphiql", APP, "authorization").expectHeader().doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void aPageMayReadWhyItIsNotLetIn() {
        client(exchange -> Mono.error(Failure.of(FailureReason.EXPIRED)))
                .post()
                .uri("/graphql")
                .header("Origin", APP)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "*")
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer");
    }

    private static WebTestClient.ResponseSpec preflight(String setting, String path, String origin, String headers) {
        return client(setting, AnswerTests::succeed)
                .options()
                .uri(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", headers)
                .exchange();
    }

    private static Mono<Void> succeed(ServerWebExchange exchange) {
        return exchange.getResponse().setComplete();
    }

    private static WebTestClient client(WebHandler handler) {
        return client("", handler);
    }

    private static WebTestClient client(String origins, WebHandler handler) {
        return WebTestClient.bindToServer(new org.springframework.test.web.reactive.server.HttpHandlerConnector(
                        WebHttpHandlerBuilder.webHandler(handler)
                                .filter(
                                        new SafeHeaders(),
                                        new Browsers().crossOriginFilter(new AllowedOrigins(origins)))
                                .exceptionHandler(new FailureAnswers(JsonMapper.shared()))
                                .build()))
                .baseUrl("https://portico.example")
                .build();
    }
}
