package dev.portico.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A row for each key that asks and each key that it asks for; {@code -} is an empty list. */
class KeyRefusalTests {

    @ParameterizedTest
    @CsvSource({
        "'',            ,              ",
        "'',            acct_a,        ",
        "'',            -,             ACCOUNTS_EMPTY",
        "'',            acct_home,     ACCOUNTS_INVALID",
        "'',            cus_1,         ACCOUNTS_INVALID",
        "acct_a,        ,              ",
        "acct_a,        acct_a,        ",
        "acct_a,        -,             ACCOUNTS_EMPTY",
        "acct_a,        acct_b,        ACCOUNTS_BEYOND_KEY",
        "acct_a,        acct_a+acct_b, ACCOUNTS_BEYOND_KEY",
        "acct_a+acct_b, acct_b,        ",
        "acct_a+acct_b, acct_home,     ACCOUNTS_BEYOND_KEY"
    })
    void aKeyReachesNoFurtherThanItsMaker(String maker, @Nullable String wanted, @Nullable KeyRefusal refusal) {
        List<String> accounts = wanted == null ? null : list(wanted);

        assertThat(KeyRefusal.of(
                        new PlatformKeyCreateInput("test", accounts, null), "acct_home", Set.copyOf(list(maker))))
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void aKeyHasAName() {
        for (String name : List.of("", " ", "x".repeat(101))) {
            assertThat(KeyRefusal.of(new PlatformKeyCreateInput(name, null, null), "acct_home", Set.of()))
                    .containsExactly(KeyRefusal.NAME_INVALID);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasAWording(KeyRefusal refusal) {
        assertThat(refusal.in(Locale.ENGLISH).message()).isNotBlank();
    }

    private static List<String> list(String accounts) {
        return Arrays.stream(accounts.split("[+-]")).filter(id -> !id.isEmpty()).toList();
    }
}
