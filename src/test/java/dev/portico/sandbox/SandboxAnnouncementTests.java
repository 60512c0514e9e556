package dev.portico.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.store.Json;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.reactive.server.WebTestClient;

@ExtendWith(OutputCaptureExtension.class)
class SandboxAnnouncementTests {

    private static final Pattern BODY = Pattern.compile("-d '(.*)'");

    @Test
    void printsWhatCanBePasted(CapturedOutput output) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("local.server.port", "8123")
                .withProperty("portico.platform-key", "ptk_x");
        new SandboxAnnouncement(environment).announce();
        assertThat(output).contains("http://localhost:8123/graphiql", "Bearer ptk_x");
        Matcher body = BODY.matcher(output);
        assertThat(body.find()).isTrue();
        assertThat(Json.read(body.group(1)).path("query").asString()).contains("customer(id: \"cus_demo_card\")");
    }

    @Test
    void tellsTheExplorerWhatToTry(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.start(folder, 0)) {
            MockEnvironment environment = new MockEnvironment()
                    .withProperty("stripe.api-base", sandbox.address().toString())
                    .withProperty("stripe.api-key", sandbox.identity().secretKey())
                    .withProperty("portico.platform-key", "ptk_x");
            WebTestClient.bindToRouterFunction(new DemoPage().sandboxDemo(environment))
                    .build()
                    .get()
                    .uri("/graphiql/demo")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.platformKey")
                    .isEqualTo("ptk_x")
                    .jsonPath("$.customers[0]")
                    .isEqualTo("cus_demo_card");
        }
    }
}
