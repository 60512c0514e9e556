package dev.portico.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.reactive.server.WebTestClient;

class DemoPageTests {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("stripe.api-base", "http://127.0.0.1:9")
            .withProperty("stripe.api-key", "sk_test_x")
            .withProperty(SandboxEnvironmentPostProcessor.PUBLIC_KEY, "ptk_x");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void tellsTheExplorerWhatToTry(String address, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.start(folder, 0)) {
            environment.setProperty("stripe.api-base", sandbox.address().toString());
            ask(new InetSocketAddress(address, 50_000))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.platformKey")
                    .isEqualTo("ptk_x")
                    .jsonPath("$.customers[0]")
                    .isEqualTo("cus_demo_card");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.0.0.1", "2001:db8::1"})
    void isNotThereForOtherMachines(String address) {
        ask(new InetSocketAddress(address, 50_000)).expectStatus().isNotFound();
    }

    @Test
    void isNotThereForWhomAProxyReports() {
        ask(InetSocketAddress.createUnresolved("localhost", 50_000))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void isNotThereWhereTheOperatorChoseTheKey() {
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withUserConfiguration(DemoPage.class)
                .withPropertyValues(
                        "portico.sandbox.enabled=true",
                        "portico.platform-key=chosen",
                        "stripe.api-key=sk_test_x",
                        "stripe.api-base=http://127.0.0.1:9");
        runner.run(context -> assertThat(context).doesNotHaveBean("sandboxDemo"));
        runner.withPropertyValues("portico.sandbox.platform-key=ptk_x")
                .run(context -> assertThat(context).hasBean("sandboxDemo"));
    }

    private WebTestClient.ResponseSpec ask(InetSocketAddress caller) {
        return WebTestClient.bindToRouterFunction(new DemoPage().sandboxDemo(environment))
                .webFilter((exchange, chain) -> chain.filter(exchange.mutate()
                        .request(request -> request.remoteAddress(caller))
                        .build()))
                .build()
                .get()
                .uri("/graphiql/demo")
                .exchange();
    }
}
