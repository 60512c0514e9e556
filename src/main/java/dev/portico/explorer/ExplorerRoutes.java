package dev.portico.explorer;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The page has one address, with its headers; the static files beside it need none. */
@Configuration(proxyBeanMethods = false)
class ExplorerRoutes {

    /** GraphiQL's editor sets inline styles and its stylesheet carries fonts; nothing else is let in. */
    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'none'");

    private static final Resource PAGE = new ClassPathResource("static/graphiql/index.html");

    @Bean
    RouterFunction<ServerResponse> explorer() {
        return route().GET("/graphiql", request -> page())
                .GET("/graphiql/", request -> moved("../graphiql"))
                .GET("/graphiql/index.html", request -> moved("../graphiql"))
                .build();
    }

    private static Mono<ServerResponse> page() {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .headers(ExplorerRoutes::protect)
                .bodyValue(PAGE);
    }

    private static void protect(HttpHeaders headers) {
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Frame-Options", "DENY");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
    }

    /** Relative, so that it also holds behind a proxy that adds a prefix; the page's own links are relative to it. */
    private static Mono<ServerResponse> moved(String location) {
        return ServerResponse.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create(location))
                .build();
    }
}
