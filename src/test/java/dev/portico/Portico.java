package dev.portico;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server under test as its callers see it: a POST with a token, and a JSON answer. */
public final class Portico {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebTestClient http;
    private final String platformKey;

    public Portico(int port, String platformKey) {
        this.http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                .responseTimeout(java.time.Duration.ofSeconds(30))
                .build();
        this.platformKey = platformKey;
    }

    /** Makes the client of the server that runs in this context. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        @Lazy
        Portico portico(Environment environment) {
            return new Portico(
                    environment.getRequiredProperty("local.server.port", Integer.class),
                    environment.getRequiredProperty("portico.platform-key"));
        }
    }

    /** What came back: the status and the body, which is always JSON. */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        public JsonNode data(String path) {
            return body.at("/data/" + path.replace('.', '/'));
        }

        /** {@code extensions.code} of the first error; empty without errors. */
        public String code() {
            return body.at("/errors/0/extensions/code").asString("");
        }

        /** {@code extensions.reason} of the first error; empty without errors. */
        public String reason() {
            return body.at("/errors/0/extensions/reason").asString("");
        }

        public int calls() {
            return body.at("/extensions/stripe/calls").asInt(-1);
        }
    }

    public String platformKey() {
        return platformKey;
    }

    public WebTestClient http() {
        return http;
    }

    /** As the business's back end, in its own account. */
    public Answer platform(String document) {
        return post(platformKey, document, Map.of());
    }

    public Answer post(@Nullable String token, String document, Map<String, String> headers) {
        return body(token, JSON.writeValueAsString(Map.of("query", document)), headers);
    }

    public Answer post(@Nullable String token, String document) {
        return post(token, document, Map.of());
    }

    /** Sends any text as the body. */
    public Answer body(@Nullable String token, String body, Map<String, String> headers) {
        EntityExchangeResult<byte[]> result = http.method(HttpMethod.POST)
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(all -> {
                    headers.forEach(all::set);
                    if (token != null) {
                        all.setBearerAuth(token);
                    }
                })
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
        byte[] content = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                content == null ? JSON.nullNode() : JSON.readTree(content));
    }

    /** The token of a new session of this customer of the business's own account. */
    public String session(String customer) {
        return session(customer, "", Map.of());
    }

    /** The token of a new session; {@code more} is further input, such as {@code , locale: "de"}. */
    public String session(String customer, String more, Map<String, String> headers) {
        Answer answer = post(
                platformKey,
                "mutation { portalSessionCreate(input: { customer: \"%s\" %s }) { token userErrors { code message } } }"
                        .formatted(customer, more),
                headers);
        JsonNode token = answer.data("portalSessionCreate.token");
        if (!token.isString()) {
            throw new AssertionError("No session: " + answer.body());
        }
        return token.stringValue();
    }

    /** The token of a new platform key that is limited to these accounts. */
    public String limitedKey(String... accounts) {
        Answer answer = platform(
                "mutation { platformKeyCreate(input: { name: \"test\", accounts: %s }) { token userErrors { code message } } }"
                        .formatted(JSON.writeValueAsString(accounts)));
        JsonNode token = answer.data("platformKeyCreate.token");
        if (!token.isString()) {
            throw new AssertionError("No key: " + answer.body());
        }
        return token.stringValue();
    }
}
