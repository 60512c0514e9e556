package dev.portico.sandbox;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import dev.portico.sandbox.store.Json;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the explorer what to try: a key and the customers of the demo world. Only where there is a sandbox. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(SandboxEnvironmentPostProcessor.ENABLED)
class DemoPage {

    @Bean
    RouterFunction<ServerResponse> sandboxDemo(Environment environment) {
        String platformKey = environment.getRequiredProperty("portico.platform-key");
        Mono<JsonNode> introduction = introduction(environment);
        return RouterFunctions.route(
                GET("/graphiql/demo"),
                request -> introduction
                        .map(world -> demo(platformKey, world))
                        .flatMap(demo -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(Json.write(demo))));
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
