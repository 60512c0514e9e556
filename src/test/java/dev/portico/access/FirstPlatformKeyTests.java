package dev.portico.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portico.shared.WrongSetting;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstPlatformKeyTests {

    private static final Account HOME = new Account("acct_home", false, false);
    private static final String LONG_ENOUGH = "0123456789abcdef0123456789abcdef";

    @Test
    void onlyTheKeyOfTheSettingsIsMade() {
        FirstPlatformKey first = new FirstPlatformKey(LONG_ENOUGH);

        assertThat(first.newKey(HOME, new Token(LONG_ENOUGH))).isNotNull();
        assertThat(first.newKey(HOME, new Token(LONG_ENOUGH + "0"))).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutTheSettingThereIsNone(@Nullable String setting) {
        assertThat(new FirstPlatformKey(setting).newKey(HOME, new Token(""))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "0123456789abcdef0123456789abcde", "pts_" + LONG_ENOUGH, LONG_ENOUGH + " x"})
    void aWrongSettingStopsTheStart(String setting) {
        assertThatThrownBy(() -> new FirstPlatformKey(setting))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("PORTICO_PLATFORM_KEY must ");
    }

    @Test
    void itNeverShowsInALog() {
        assertThat(new FirstPlatformKey(LONG_ENOUGH).toString()).doesNotContain(LONG_ENOUGH);
        assertThat(new Token(LONG_ENOUGH).toString()).doesNotContain(LONG_ENOUGH);
    }
}
