package dev.portico.sandbox;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import dev.portico.sandbox.store.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the explorer what to try: a key and the customers of the demo world. Only where the sandbox has a key to give
 * away, and only on this machine: who is elsewhere has to be given one.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(SandboxEnvironmentPostProcessor.PUBLIC_KEY)
class DemoPage {

    @Bean
    RouterFunction<ServerResponse> sandboxDemo(Environment environment) {
        String platformKey = environment.getRequiredProperty(SandboxEnvironmentPostProcessor.PUBLIC_KEY);
        Mono<JsonNode> introduction = introduction(environment);
        return RouterFunctions.route(
                GET("/graphiql/demo").and(DemoPage::isFromHere),
                request -> introduction
                        .map(world -> demo(platformKey, world))
                        .flatMap(demo -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(Json.write(demo))));
    }

    /** An address that a proxy reports is not resolved, and so from elsewhere. */
    private static boolean isFromHere(ServerRequest request) {
        return request.remoteAddress()
                .map(InetSocketAddress::getAddress)
                .filter(InetAddress::isLoopbackAddress)
                .isPresent();
    }

    /** Asked for anew each time, for the process that serves may be another by then. */
    private static Mono<JsonNode> introduction(Environment environment) {
        return HttpClient.create()
                .headers(headers ->
                        headers.set("Authorization", "Bearer " + environment.getRequiredProperty("stripe.api-key")))
                .get()
                .uri(environment.getRequiredProperty("stripe.api-base") + "/_sandbox")
                .responseContent()
                .aggregate()
                .asString()
                .map(Json::read);
    }

    private static ObjectNode demo(String platformKey, JsonNode world) {
        ObjectNode demo = Json.object().put("platformKey", platformKey);
        return demo.set("customers", world.path("demo_customers"));
    }
}
