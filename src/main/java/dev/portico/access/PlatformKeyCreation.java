package dev.portico.access;

import dev.portico.ledger.Steps;
import dev.portico.ledger.Undertaking;
import dev.portico.tenancy.Token;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes a key down, with a token that nobody knows: nothing kept for a repetition may hold a secret. Whoever asks for
 * the key, for the first time or again, is then issued a token of their own.
 */
@Component
final class PlatformKeyCreation implements Undertaking<NewKey, KeyOutcome> {

    private final PlatformKeyTable table;

    PlatformKeyCreation(PlatformKeyTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "platformKeyCreate";
    }

    @Override
    public Class<NewKey> planType() {
        return NewKey.class;
    }

    @Override
    public Class<KeyOutcome> outcomeType() {
        return KeyOutcome.class;
    }

    @Override
    public Mono<KeyOutcome> carryOut(NewKey plan, Steps steps) {
        return table.create(plan, Token.random(Token.PLATFORM_KEY_PREFIX)).thenReturn(new KeyOutcome(plan.id()));
    }
}
