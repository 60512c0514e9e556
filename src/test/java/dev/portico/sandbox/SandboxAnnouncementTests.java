package dev.portico.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.store.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class SandboxAnnouncementTests {

    private static final Pattern BODY = Pattern.compile("-d '(.*)'");

    @Test
    void printsWhatCanBePasted(CapturedOutput output) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("local.server.port", "8123")
                .withProperty(SandboxEnvironmentPostProcessor.PUBLIC_KEY, "ptk_x");
        new SandboxAnnouncement(environment).announce();
        assertThat(output).contains("http://localhost:8123/graphiql", "Bearer ptk_x");
        Matcher body = BODY.matcher(output);
        assertThat(body.find()).isTrue();
        assertThat(Json.read(body.group(1)).path("query").asString()).contains("customer(id: \"cus_demo_card\")");
    }

    @Test
    void keepsTheKeyToItselfThatItsOperatorChose(CapturedOutput output) {
        new SandboxAnnouncement(new MockEnvironment().withProperty("portico.platform-key", "chosen")).announce();
        assertThat(output)
                .doesNotContain("chosen")
                .contains("your own", "\"Authorization: Bearer $PORTICO_PLATFORM_KEY\"");
    }
}
