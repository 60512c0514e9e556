package dev.portico.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.runtime.TestDatabase;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.Token;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlatformKeyTableTests {

    private static final Set<String> UNLIMITED = Set.of();
    private static final Set<String> A = Set.of("acct_a");
    private static final Set<String> A_AND_B = Set.of("acct_a", "acct_b");

    private final PlatformKeyTable table = new PlatformKeyTable(TestDatabase.shared());
    private final Account home = new Account("acct_" + UUID.randomUUID(), false, false);

    @Test
    void aKeyIsFoundByItsTokenOnlyWhereItWasMade() {
        Token token = Token.random(Token.PLATFORM_KEY_PREFIX);
        PlatformKey key = create(token, A);

        assertThat(table.find(home, token).block()).isEqualTo(key);
        assertThat(table.find(home, Token.random("ptk_")).blockOptional()).isEmpty();
        assertThat(table.find(new Account(home.id(), true, false), token).blockOptional())
                .isEmpty();
        assertThat(table.find(new Account("acct_elsewhere", false, false), token)
                        .blockOptional())
                .isEmpty();
    }

    @Test
    void theSameTokenMakesOneKeyInEachAccount() {
        Token token = Token.random("");
        create(token, UNLIMITED);

        assertThat(table.create(newKey(UNLIMITED), token).blockOptional()).isEmpty();
    }

    @Test
    void aKeySeesAndRevokesNoKeyThatReachesFurther() {
        PlatformKey unlimited = create(UNLIMITED);
        PlatformKey wide = create(A_AND_B);
        PlatformKey narrow = create(A);
        PlatformKey other = create(Set.of("acct_b"));

        assertThat(table.list(home, UNLIMITED).block()).contains(unlimited, wide, narrow, other);
        assertThat(table.list(home, A_AND_B).block()).containsExactlyInAnyOrder(wide, narrow, other);
        assertThat(table.list(home, A).block()).containsExactly(narrow);
        for (PlatformKey beyond : new PlatformKey[] {unlimited, wide, other}) {
            assertThat(table.revoke(home, A, beyond.id()).blockOptional()).isEmpty();
        }
        assertThat(table.revoke(home, A, narrow.id()).blockOptional()).isPresent();
    }

    @Test
    void aRevokedKeyStaysSo() {
        Token token = Token.random("");
        PlatformKey key = create(token, UNLIMITED);

        PlatformKey revoked =
                Objects.requireNonNull(table.revoke(home, UNLIMITED, key.id()).block());
        PlatformKey again =
                Objects.requireNonNull(table.revoke(home, UNLIMITED, key.id()).block());
        table.create(newKey(UNLIMITED), token).block();

        assertThat(revoked.revokedAt()).isNotNull().isEqualTo(again.revokedAt());
        assertThat(table.find(home, token).block()).isEqualTo(revoked);
    }

    @Test
    void aKeyIsMadeOnceAndKnowsOnlyItsLatestToken() {
        NewKey key = newKey(UNLIMITED);
        Token first = Token.random(Token.PLATFORM_KEY_PREFIX);
        Token second = Token.random(Token.PLATFORM_KEY_PREFIX);
        table.create(key, first).block();

        assertThat(table.create(key, second).blockOptional()).isEmpty();
        assertThat(table.issue(home, key.id(), second).blockOptional()).isPresent();

        assertThat(table.find(home, first).blockOptional()).isEmpty();
        assertThat(table.find(home, second).blockOptional()).isPresent();
    }

    private PlatformKey create(Set<String> limits) {
        return create(Token.random(Token.PLATFORM_KEY_PREFIX), limits);
    }

    private PlatformKey create(Token token, Set<String> limits) {
        return Objects.requireNonNull(table.create(newKey(limits), token).block());
    }

    private NewKey newKey(Set<String> limits) {
        return NewKey.of(home, "test", limits, null);
    }
}
