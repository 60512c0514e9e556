package dev.portico.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portico.shared.WrongSetting;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/** What the operator reads when the server does not start: one sentence and nothing else. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTests {

    private static final String UNREACHABLE = "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:1/portico";

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                arguments(List.of("server.port=abc"), "SERVER_PORT must be a whole number."),
                arguments(
                        List.of("server.port=70000"),
                        "SERVER_PORT must be a port that can be opened (port out of range:70000)."),
                arguments(
                        List.of("spring.r2dbc.pool.max-size=many"),
                        "SPRING_R2DBC_POOL_MAX_SIZE must be a whole number."),
                arguments(
                        List.of("portico.data-dir=/proc/nowhere", "stripe.api-key=sk_test_key"),
                        "PORTICO_DATA_DIR must be a folder that can be made and written."),
                arguments(
                        List.of("spring.r2dbc.url=localhost"),
                        "SPRING_R2DBC_URL must look like r2dbc:postgresql://host:5432/database."),
                arguments(List.of(UNREACHABLE), "SPRING_R2DBC_USERNAME must be set where SPRING_R2DBC_URL is."),
                arguments(
                        List.of(UNREACHABLE, "spring.r2dbc.username=a", "spring.r2dbc.password=b"),
                        "SPRING_R2DBC_URL must name a PostgreSQL that can be reached."),
                arguments(List.of("strict.value=x"), "STRICT_VALUE must not be set."));
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void stopTheStartWithOneSentence(List<String> settings, String sentence, CapturedOutput output) {
        assertThat(start(settings)).isNotNull();
        assertThat(output.getErr().strip()).isEqualTo(sentence);
        assertThat(output.getOut()).doesNotContain("Exception");
    }

    @Test
    void namesThePortThatSomebodyElseHas(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(start(List.of("server.port=" + taken.getLocalPort()))).isNotNull();
            assertThat(output.getErr().strip())
                    .isEqualTo("SERVER_PORT must be a port that can be opened (Port %d is already in use)."
                            .formatted(taken.getLocalPort()));
        }
    }

    private static @Nullable Throwable start(List<String> settings) {
        return catchThrowable(() -> SpringApplication.run(
                Server.class,
                Stream.concat(settings.stream(), Stream.of("spring.graphql.schema.locations=classpath:none/"))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new)));
    }

    /** The server without its features. */
    @EnableAutoConfiguration
    @EnableConfigurationProperties(Strict.class)
    @Import({EmbeddedDatabaseConfiguration.class, NamedDatabaseConfiguration.class, MigrationConnection.class})
    static class Server {}

    /** Settings of some module, which refuses a value while it is bound. */
    @ConfigurationProperties("strict")
    record Strict(@Nullable String value) {

        Strict {
            if (value != null) {
                throw new WrongSetting("STRICT_VALUE", "must not be set");
            }
        }
    }
}
