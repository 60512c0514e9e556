package dev.portico.security;

import org.springframework.web.server.ServerWebExchange;

/** The one address of the API. */
final class GraphQlPath {

    static final String PATH = "/graphql";

    private GraphQlPath() {}

    static boolean isOf(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().pathWithinApplication().value().equals(PATH);
    }
}
