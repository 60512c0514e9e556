package dev.portico.security;

import dev.portico.localisation.FailureExtensions;
import dev.portico.localisation.Languages;
import dev.portico.localisation.Messages;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request to the API that failed as a whole, for whatever reason, with a GraphQL error. */
@Component
@Order(FailureAnswers.BEFORE_ERROR_PAGES)
final class FailureAnswers implements WebExceptionHandler {

    static final int BEFORE_ERROR_PAGES = -10;

    private final JsonMapper json;

    FailureAnswers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        return GraphQlPath.isOf(exchange) && !exchange.getResponse().isCommitted()
                ? answer(exchange, RequestFailures.toStatus(thrown), RequestFailures.toFailure(thrown))
                : Mono.error(thrown);
    }

    private Mono<Void> answer(ServerWebExchange exchange, HttpStatusCode status, Failure failure) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        writeHeaders(response.getHeaders(), failure);
        byte[] body = json.writeValueAsBytes(body(failure, language(exchange)));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static void writeHeaders(HttpHeaders headers, Failure failure) {
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (failure.reason().code() == FailureCode.UNAUTHENTICATED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (failure.retryAfter() != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, Long.toString(failure.retryAfter().toSeconds()));
        }
    }

    private static Map<String, Object> body(Failure failure, Locale locale) {
        return Map.of(
                "errors",
                List.of(Map.of(
                        "message", Messages.text(locale, failure.reason()),
                        "extensions", FailureExtensions.of(failure))));
    }

    private static Locale language(ServerWebExchange exchange) {
        String accepted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return Languages.choose(null, List.of(), accepted);
    }
}
