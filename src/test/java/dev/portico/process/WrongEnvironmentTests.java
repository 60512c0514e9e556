package dev.portico.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portico.PorticoApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What the operator of the whole server reads when a variable is wrong: one sentence, in which no secret stands. */
@ExtendWith(OutputCaptureExtension.class)
class WrongEnvironmentTests {

    private static final String SECRET = "hunter2";

    static Stream<Arguments> wrongEnvironments() {
        return Stream.of(
                arguments(Map.of("SERVER_PORT", "abc"), "SERVER_PORT must be a whole number."),
                arguments(
                        Map.of("PORTICO_SANDBOX_PORT", "x"),
                        "PORTICO_SANDBOX_PORT must be a port between 0 and 65535, not 'x'."),
                arguments(
                        Map.of("PORTICO_PLATFORM_KEY", SECRET),
                        "PORTICO_PLATFORM_KEY must have at least 32 characters."),
                arguments(
                        Map.of("PORTICO_STRIPE_ACCOUNT", SECRET),
                        "PORTICO_STRIPE_ACCOUNT must be the id of an account (acct_...)."),
                arguments(
                        Map.of("PORTICO_ALLOWED_ORIGINS", SECRET),
                        "PORTICO_ALLOWED_ORIGINS must be * or origins like https://app.example.com, separated by commas."),
                arguments(
                        Map.of("STRIPE_API_KEY", SECRET),
                        "STRIPE_API_KEY must be a secret key (sk_...) or a restricted key (rk_...)."),
                arguments(Map.of("STRIPE_API_BASE", "https://stripe.example.com"), "STRIPE_API_KEY is missing."),
                arguments(
                        Map.of("STRIPE_API_KEY", "sk_test_" + SECRET, "STRIPE_API_BASE", "not-a-url"),
                        "STRIPE_API_BASE must be an http or https URL."),
                arguments(
                        Map.of("STRIPE_API_KEY", "sk_test_1", "STRIPE_PUBLISHABLE_KEY", "sk_test_" + SECRET),
                        "STRIPE_PUBLISHABLE_KEY must be a publishable key (pk_...)."),
                arguments(
                        Map.of("STRIPE_API_KEY", "sk_test_1", "STRIPE_WEBHOOK_SECRET", "whsec_1," + SECRET),
                        "STRIPE_WEBHOOK_SECRET must be signing secrets (whsec_...), separated by commas."),
                arguments(
                        Map.of("SPRING_R2DBC_URL", "jdbc:postgresql://portico:" + SECRET + "@localhost/portico"),
                        "SPRING_R2DBC_URL must look like r2dbc:postgresql://host:5432/database."));
    }

    @ParameterizedTest
    @MethodSource("wrongEnvironments")
    void stopTheStartWithOneSentence(Map<String, String> environment, String sentence, CapturedOutput output) {
        assertThat(start(environment)).isNotNull();
        assertThat(output.getErr().strip()).isEqualTo(sentence);
        assertThat(output.getAll()).doesNotContain(SECRET, "Exception");
    }

    @Test
    void namesTheFolderThatIsAFile(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(start(Map.of("PORTICO_DATA_DIR", file.toString()))).isNotNull();
        assertThat(output.getErr().strip())
                .isEqualTo(
                        "PORTICO_DATA_DIR must be a folder that can be made and written (%s/sandbox: Not a directory)."
                                .formatted(file));
    }

    @Test
    void namesTheSandboxPortThatAStrangerHas(@TempDir Path folder, CapturedOutput output) throws IOException {
        try (ServerSocket stranger = new ServerSocket(0)) {
            String port = Integer.toString(stranger.getLocalPort());
            assertThat(start(Map.of("PORTICO_DATA_DIR", folder.toString(), "PORTICO_SANDBOX_PORT", port)))
                    .isNotNull();
            assertThat(output.getErr().strip())
                    .startsWith("PORTICO_SANDBOX_PORT must be a free port, or 0 for any: port " + port)
                    .hasLineCount(1);
        }
    }

    private static @Nullable Throwable start(Map<String, String> variables) {
        ConfigurableEnvironment environment = Objects.requireNonNull(
                ApplicationContextFactory.DEFAULT.createEnvironment(WebApplicationType.REACTIVE));
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, Map.copyOf(variables)));
        SpringApplication server = new SpringApplication(PorticoApplication.class);
        server.setEnvironment(environment);
        return catchThrowable(() -> server.run().close());
    }
}
