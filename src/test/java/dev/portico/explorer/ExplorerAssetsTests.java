package dev.portico.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

class ExplorerAssetsTests {

    private final ReactiveWebApplicationContextRunner server = new ReactiveWebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(WebFluxAutoConfiguration.class, HttpHandlerAutoConfiguration.class))
            .withUserConfiguration(ExplorerRoutes.class);

    @Test
    void servesEveryFileThatThePageLinksTo() {
        server.run(context -> {
            List<String> links = ExplorerPageTests.links();
            assertThat(links).hasSizeGreaterThan(5).allSatisfy(link -> isServed(context, "/" + link));
        });
    }

    @Test
    void servesTheExamplesBesideThePage() {
        server.run(context -> isServed(context, "/graphiql/examples/portal-home.graphql"));
    }

    private static void isServed(ApplicationContext context, String path) {
        WebTestClient.bindToApplicationContext(context)
                .build()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
