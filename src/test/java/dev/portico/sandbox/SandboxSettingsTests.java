package dev.portico.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SandboxSettingsTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void takesBlankForUnset() {
        environment.withProperty("portico.data-dir", " ").withProperty("portico.sandbox-port", "");
        assertThat(SandboxSettings.of(environment)).isEqualTo(new SandboxSettings(Path.of(".portico"), 12111));
    }

    @Test
    void takesWhatIsGiven() {
        environment.withProperty("portico.data-dir", "here").withProperty("portico.sandbox-port", "0");
        assertThat(SandboxSettings.of(environment)).isEqualTo(new SandboxSettings(Path.of("here"), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "any", "99999999999"})
    void namesTheSettingThatIsNoPort(String port) {
        environment.withProperty("portico.sandbox-port", port);
        assertThatThrownBy(() -> SandboxSettings.of(environment))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith("PORTICO_SANDBOX_PORT must be");
    }
}
