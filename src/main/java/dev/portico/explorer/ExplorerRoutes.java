package dev.portico.explorer;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The page has one address, with its policy; its files lie below it and beside it. */
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

    private static final String PAGE = "/graphiql/index.html";

    @Bean
    RouterFunction<ServerResponse> explorer() {
        ExplorerFiles files = new ExplorerFiles();
        return route().GET("/graphiql", request -> page(files))
                .HEAD("/graphiql", request -> page(files))
                .GET("/graphiql/", request -> movedToPage())
                .GET(PAGE, request -> movedToPage())
                .resources(request -> find(files, request), ExplorerRoutes::describe)
                .build();
    }

    private static Mono<ServerResponse> page(ExplorerFiles files) {
        return Mono.justOrEmpty(files.find(PAGE))
                .flatMap(page -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(page.cacheControl())
                        .headers(ExplorerRoutes::protect)
                        .bodyValue(page.getByteArray()));
    }

    private static void protect(HttpHeaders headers) {
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Frame-Options", "DENY");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
    }

    private static Mono<Resource> find(ExplorerFiles files, ServerRequest request) {
        return Mono.justOrEmpty(
                files.find(request.requestPath().pathWithinApplication().value()));
    }

    private static void describe(Resource resource, HttpHeaders headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        if (resource instanceof ExplorerFile file) {
            headers.setCacheControl(file.cacheControl());
        }
    }

    /** Relative, as the page's own links are, so that it also holds behind a proxy that adds a prefix. */
    private static Mono<ServerResponse> movedToPage() {
        return ServerResponse.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("../graphiql"))
                .build();
    }
}
