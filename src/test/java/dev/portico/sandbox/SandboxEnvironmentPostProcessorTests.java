package dev.portico.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

class SandboxEnvironmentPostProcessorTests {

    @Configuration(proxyBeanMethods = false)
    static class Empty {}

    private final Path folder;

    SandboxEnvironmentPostProcessorTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesTheApplicationAStripe() throws Exception {
        try (ConfigurableApplicationContext context = start()) {
            Environment environment = context.getEnvironment();
            assertThat(environment.getProperty("stripe.api-key")).startsWith("sk_test_");
            assertThat(environment.getProperty("stripe.publishable-key")).startsWith("pk_test_");
            assertThat(environment.getProperty("stripe.webhook-secret")).startsWith("whsec_");
            assertThat(environment.getProperty("portico.platform-key"))
                    .startsWith("ptk_")
                    .isEqualTo(environment.getProperty("portico.sandbox.platform-key"));
            assertThat(environment.getProperty("portico.sandbox.enabled")).isEqualTo("true");
            assertThat(http(context).get("/v1/account").status()).isEqualTo(200);
        }
    }

    @Test
    void isSharedByContextsAndStopsWithTheLast() throws Exception {
        ConfigurableApplicationContext first = start();
        ConfigurableApplicationContext second = start();
        SandboxHttp http = http(first);
        assertThat(base(second)).isEqualTo(base(first));
        first.close();
        assertThat(http.get("/v1/account").status()).isEqualTo(200);
        second.close();
        assertThatThrownBy(() -> http.get("/v1/account")).isInstanceOf(IOException.class);
    }

    @Test
    void leavesAnApplicationAloneThatHasAStripe() {
        try (ConfigurableApplicationContext context = start("--stripe.api-key=sk_test_mine")) {
            assertThat(context.getEnvironment().getProperty("stripe.api-base", ""))
                    .doesNotContain("127.0.0.1");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void takesABlankKeyForNone() {
        try (ConfigurableApplicationContext context = start("--stripe.api-key= ")) {
            assertThat(base(context).getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void leavesThePlatformKeyThatItsOperatorChose() {
        String chosen = "p".repeat(32);
        try (ConfigurableApplicationContext context = start("--portico.platform-key=" + chosen)) {
            assertThat(context.getEnvironment().getProperty("portico.platform-key"))
                    .isEqualTo(chosen);
            assertThat(context.getEnvironment().getProperty("portico.sandbox.platform-key"))
                    .isNull();
        }
    }

    private ConfigurableApplicationContext start(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--portico.data-dir=" + folder;
        all[1] = "--portico.sandbox-port=0";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new SpringApplicationBuilder(Empty.class)
                .web(WebApplicationType.NONE)
                .run(all);
    }

    private static URI base(ConfigurableApplicationContext context) {
        return URI.create(context.getEnvironment().getRequiredProperty("stripe.api-base"));
    }

    private static SandboxHttp http(ConfigurableApplicationContext context) {
        return new SandboxHttp(base(context).getPort());
    }
}
