package dev.portico.security;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts on every answer, error pages included, that it is never to be framed, guessed at or told of to others. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SafeHeaders implements WebFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String FRAMING = "frame-ancestors";
    private static final String NEVER_FRAMED = FRAMING + " 'none'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        boolean api = GraphQlPath.isOf(exchange);
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> complete(headers, api)));
        return chain.filter(exchange);
    }

    private static void complete(HttpHeaders headers, boolean api) {
        headers.set(POLICY, policy(headers.getFirst(POLICY)));
        headers.set("X-Frame-Options", "DENY");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (api) {
            headers.setCacheControl(CacheControl.noStore());
        }
    }

    /** A page may have a stricter policy of its own. */
    private static String policy(@Nullable String own) {
        if (own == null || own.isBlank()) {
            return NEVER_FRAMED;
        }
        return own.contains(FRAMING) ? own : own + "; " + NEVER_FRAMED;
    }
}
