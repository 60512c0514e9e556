package dev.portico.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.runtime.TestDatabase;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

class SigningKeysTests {

    private static final String PERIOD_BEFORE = """
            insert into signing_key (period, secret)
            select max(period) - :back, :secret from signing_key where created_at > now() - interval '29 days'
            on conflict do nothing
            """;

    private final SigningKeyTable table = new SigningKeyTable(TestDatabase.shared());
    private final SigningKeys here = new SigningKeys(table);
    private final SigningKeys otherServer = new SigningKeys(new SigningKeyTable(TestDatabase.shared()));

    @Test
    void everyServerOpensWhatAnotherSigned() {
        here.sign("cursor", "in_123 ü")
                .flatMap(token -> otherServer.open("cursor", token))
                .as(StepVerifier::create)
                .expectNext("in_123 ü")
                .verifyComplete();
    }

    @Test
    void nobodyElseReadsWhatIsSigned() {
        String token = Objects.requireNonNull(here.sign("cursor", "in_123").block());

        assertThat(new String(Base64.getUrlDecoder().decode(token), ISO_8859_1)).doesNotContain("in_123");
    }

    @Test
    void theSameIsAlwaysSignedAlike() {
        String token = here.sign("cursor", "in_123").block();

        assertThat(otherServer.sign("cursor", "in_123").block()).isEqualTo(token);
        assertThat(here.sign("cursor", "in_124").block()).isNotEqualTo(token);
    }

    @Test
    void whatWasSignedForOnePurposeIsAForgeryForAnother() {
        here.sign("cursor", "in_123")
                .flatMap(token -> here.open("preview", token))
                .as(StepVerifier::create)
                .verifyComplete();
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String token = Objects.requireNonNull(here.sign("cursor", "in_123").block());
        for (int at = 0; at < token.length() - 1; at++) {
            String forged = token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
            assertThat(here.open("cursor", forged).blockOptional()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "in_123", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoTokenAtAllIsAForgeryToo(String token) {
        here.open("cursor", token).as(StepVerifier::create).verifyComplete();
    }

    @Test
    void twoKeysAreValidWhileTheyRoll() {
        assertThat(table.listValid().block()).isNotEmpty();
        insertOlderKey(1);
        insertOlderKey(2);

        List<SigningKey> valid = Objects.requireNonNull(table.listValid().block());

        assertThat(valid).hasSize(2);
        assertThat(valid.get(0).period()).isEqualTo(valid.get(1).period() + 1);
        here.open(
                        "cursor",
                        SealedToken.seal(valid.get(1), "cursor".getBytes(UTF_8), "in_9")
                                .toString())
                .as(StepVerifier::create)
                .expectNext("in_9")
                .verifyComplete();
    }

    private static void insertOlderKey(int back) {
        TestDatabase.shared()
                .update(Statement.of(PERIOD_BEFORE).with("back", back).with("secret", SigningKey.newSecret()))
                .block();
    }
}
