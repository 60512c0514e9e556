package dev.portico.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portico.shared.FailureReason;
import dev.portico.tenancy.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class CredentialsTests {

    private final HttpHeaders headers = new HttpHeaders();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer pts_1", "bearer pts_1", "BEARER   pts_1", " Bearer pts_1 "})
    void theTokenIsWhatFollowsTheScheme(String header) {
        headers.set("Authorization", header);

        assertThat(Credentials.of(headers).token()).isEqualTo(new Token("pts_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pts_1", "Basic eDp5", "Bearer", "Bearer ", "Bearer a b", "Bearer ü", "Token pts_1"})
    void aHeaderThatMeansNothingIsABadToken(String header) {
        headers.set("Authorization", header);

        assertThatThrownBy(() -> Credentials.of(headers)).hasMessage(FailureReason.INVALID.name());
    }

    @Test
    void twoTokensAreABadOne() {
        headers.add("Authorization", "Bearer pts_1");
        headers.add("Authorization", "Bearer pts_1");

        assertThatThrownBy(() -> Credentials.of(headers)).hasMessage(FailureReason.INVALID.name());
    }

    @Test
    void withoutHeadersNothingIsKnown() {
        assertThat(Credentials.of(headers)).isEqualTo(new Credentials(null, null, null, false));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "True, true", "false, false", "1, false", "'', false"})
    void aPageSaysWhatItAskedByItself(String header, boolean background) {
        headers.set("Portico-Background", header);

        assertThat(Credentials.of(headers).background()).isEqualTo(background);
    }
}
