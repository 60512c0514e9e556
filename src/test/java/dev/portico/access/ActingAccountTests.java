package dev.portico.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portico.shared.FailureReason;
import dev.portico.tenancy.Account;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row for each kind of key and header. */
class ActingAccountTests {

    private static final Account HOME = new Account("acct_home", true, false);

    @ParameterizedTest
    @CsvSource({
        "'',        ,          acct_home, false",
        "'',        acct_home, acct_home, false",
        "'',        acct_a,    acct_a,    true",
        "acct_a,    ,          acct_a,    true",
        "acct_a,    acct_a,    acct_a,    true",
        "acct_a+acct_b, acct_b, acct_b,   true"
    })
    void actsInTheAccountThatIsMeant(String limits, @Nullable String named, String account, boolean connected) {
        assertThat(ActingAccount.choose(HOME, set(limits), named)).isEqualTo(new Account(account, true, connected));
    }

    @ParameterizedTest
    @CsvSource({
        "'',            x,         ACCOUNT_NOT_ALLOWED",
        "'',            '',        ACCOUNT_NOT_ALLOWED",
        "'',            acct_a/b,  ACCOUNT_NOT_ALLOWED",
        "acct_a,        acct_b,    ACCOUNT_NOT_ALLOWED",
        "acct_a,        acct_home, ACCOUNT_NOT_ALLOWED",
        "acct_a+acct_b, acct_c,    ACCOUNT_NOT_ALLOWED",
        "acct_a+acct_b, ,          ACCOUNT_REQUIRED"
    })
    void refusesEveryOther(String limits, @Nullable String named, FailureReason reason) {
        assertThatThrownBy(() -> ActingAccount.choose(HOME, set(limits), named)).hasMessage(reason.name());
    }

    private static Set<String> set(String accounts) {
        return Arrays.stream(accounts.split("\\+")).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
    }
}
