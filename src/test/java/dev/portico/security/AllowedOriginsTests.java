package dev.portico.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portico.shared.WrongSetting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*"})
    void anyIsAllowedByDefault(@Nullable String setting) {
        assertThat(new AllowedOrigins(setting).list()).containsExactly("*");
    }

    @Test
    void severalAreSeparatedByCommas() {
        assertThat(new AllowedOrigins("https://a.example, http://localhost:3000,").list())
                .containsExactly("https://a.example", "http://localhost:3000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.example",
                "https://a.example/",
                "https://a.example/x",
                "ftp://a.example",
                "https://",
                "null",
                "https://u@a.example",
                "https://a.example?x",
                "https://*.a.example",
                "https://a.example b"
            })
    void aWrongSettingStopsTheStart(String setting) {
        assertThatThrownBy(() -> new AllowedOrigins(setting))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("PORTICO_ALLOWED_ORIGINS must ");
    }
}
