package dev.portico;

import dev.portico.ledger.Interruption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
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

    /** The header that leads to the partner's account. */
    public static final Map<String, String> PARTNER = Map.of("Stripe-Account", "acct_demo_partner");

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
    @Import(Interruption.class)
    static class Wiring {

        @Bean
        @Lazy
        Portico portico(Environment environment) {
            return new Portico(
                    environment.getRequiredProperty("local.server.port", Integer.class),
                    environment.getRequiredProperty("portico.platform-key"));
        }

        @Bean
        CapturedWiring wiring() {
            return new CapturedWiring();
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

        /** The first error's wording; empty without errors. */
        public String message() {
            return body.at("/errors/0/message").asString("");
        }

        public int calls() {
            return body.at("/extensions/stripe/calls").asInt(-1);
        }

        public String text(String path) {
            return data(path).asString("");
        }

        /** The ids of the objects in a list. */
        public List<String> ids(String path) {
            return texts(path, "id");
        }

        /** What the objects in a list have in this field. */
        public List<String> texts(String path, String field) {
            return data(path)
                    .valueStream()
                    .map(entry -> entry.path(field).asString(""))
                    .toList();
        }

        /** This answer, which must be one without errors. */
        public Answer whole() {
            if (body.has("errors") || !body.has("data")) {
                throw new AssertionError("Not a whole answer: " + body);
            }
            return this;
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

    /** One operation of a document that has several. */
    public Answer operation(String token, String document, String name, Map<String, ?> variables) {
        Map<String, ?> request = Map.of("query", document, "operationName", name, "variables", variables);
        return body(token, JSON.writeValueAsString(request), Map.of());
    }

    /** All of a list: the pages of this size, as long as there are more; {@code %s} stands for the arguments. */
    public List<Answer> pages(String token, String document, String list, int first) {
        List<Answer> pages = new ArrayList<>();
        String after = "";
        do {
            Answer page =
                    post(token, document.formatted("first: " + first + after)).whole();
            pages.add(page);
            after = ", after: \"" + page.text(list + ".pageInfo.endCursor") + "\"";
        } while (pages.get(pages.size() - 1)
                .data(list + ".pageInfo.hasNextPage")
                .asBoolean());
        return pages;
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
